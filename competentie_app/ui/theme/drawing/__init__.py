"""How standard controls are drawn. Each function draws one element of Qt's style."""
