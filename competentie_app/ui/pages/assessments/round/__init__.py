"""The round at a glance: who is how far, forms out and in, and the texts that go with them."""
