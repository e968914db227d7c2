"""The invented people of the demo. Any likeness to living persons is by chance."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DemoPerson:
    """One line of the demo's staff list. `persona_places`: places of personas in the model's order."""

    name: str
    function_title: str
    persona_places: tuple[int, ...] = (0,)
    leads: bool = False
    part_time: bool = False
    helps: bool = False
    external: bool = False


@dataclass(frozen=True, slots=True)
class DemoTeam:
    """A team of the demo; the person who leads it has `leads`."""

    name: str
    people: tuple[DemoPerson, ...]


USER, LEADER, BUILDER, TRANSLATOR, GUARDIAN = range(5)

TEAMS = (
    DemoTeam(
        "Team Vergunningen",
        (
            DemoPerson("Amina Oulad Haj", "Dossierbehandelaar omgeving"),
            DemoPerson("Bram Verstichele", "Dossierbehandelaar omgeving"),
            DemoPerson("Charlotte De Rycke", "Procesbeheerder", (TRANSLATOR,), helps=True),
            DemoPerson("Dieter Moonen", "Administratief medewerker", part_time=True),
            DemoPerson("Elif Yıldız", "Jurist"),
            DemoPerson("Femke Claessens", "Dossierbehandelaar erfgoed"),
            DemoPerson("Geert Van Hoorebeke", "Teamverantwoordelijke", (LEADER,), leads=True),
            DemoPerson("Hilde Mertens", "Administratief medewerker", part_time=True),
            DemoPerson("Ines Lambrechts", "Juridisch adviseur", (USER, GUARDIAN), helps=True),
            DemoPerson("Jonas Peeters", "GIS- en data-analist", (BUILDER,)),
            DemoPerson("Katrien Van den Bossche-Nguyễn", "Dossierbehandelaar omgeving"),
            DemoPerson("Liesbet D'hondt", "Onthaalmedewerker"),
        ),
    ),
    DemoTeam(
        "Team Klantendienst",
        (
            DemoPerson("Özgür Çelik", "Onthaal- en loketmedewerker"),
            DemoPerson("Françoise L'Hoëst", "Coördinator klantendienst", (LEADER,), leads=True),
            DemoPerson("Michał Wójcik", "Medewerker contactcenter", helps=True),
            DemoPerson("Sofie Van de Wiele", "Kwaliteitsmedewerker", (GUARDIAN,)),
            DemoPerson("Ruben 't Jampens", "Medewerker contactcenter"),
            DemoPerson("Noor El Amrani", "Productbeheerder chatbot", (TRANSLATOR,), helps=True),
            DemoPerson("Thị Hồng Nguyễn", "Medewerker contactcenter", part_time=True),
            DemoPerson("Joke Desmedt", "Medewerker contactcenter"),
            DemoPerson("Ibrahim Diallo", "Medewerker contactcenter"),
            DemoPerson("Anneleen Wouters", "Redacteur kennisbank"),
            DemoPerson("Stijn Vandekerckhove", "Medewerker contactcenter"),
            DemoPerson("Fatma Aydın", "Klachtenbehandelaar"),
            DemoPerson("Luc Debruyne", "Medewerker contactcenter", part_time=True),
            DemoPerson("Maja Kovačević", "Trainer klantencontact"),
        ),
    ),
    DemoTeam(
        "Team Data en Inzicht",
        (
            DemoPerson("Pieter-Jan Goossens", "Data-engineer", (BUILDER,)),
            DemoPerson("Salma Benali", "Datawetenschapper", (BUILDER,), helps=True),
            DemoPerson("Wim Hendrickx", "Teamverantwoordelijke data", (LEADER,), leads=True),
            DemoPerson("Ελένη Παπαδοπούλου", "Datawetenschapper", (BUILDER,)),
            DemoPerson("Tom Schepers", "Functioneel analist", (TRANSLATOR,)),
            DemoPerson("Greet Lemmens", "Databeheerder", (USER, GUARDIAN)),
            DemoPerson("Yaw Mensah", "Rapportontwikkelaar"),
            DemoPerson("Lotte Huysmans", "Datasteward", (GUARDIAN,), part_time=True),
            DemoPerson("Nicolas Fontaine", "Software-ontwikkelaar", (BUILDER,), external=True),
        ),
    ),
    DemoTeam(
        "Team Juridische Zaken",
        (
            DemoPerson("Barbara Coppens", "Afdelingsjurist", (GUARDIAN,), leads=True),
            DemoPerson("Youssef Amrani", "Functionaris voor gegevensbescherming", (GUARDIAN,), helps=True),
            DemoPerson("Els Timmermans", "Jurist"),
            DemoPerson("Karel Van Ransbeeck", "Jurist", part_time=True),
            DemoPerson("Delphine Rousseau", "Jurist"),
            DemoPerson("Sander Claes", "Bestuurssecretaris"),
            DemoPerson("Дарина Коваленко", "Jurist overheidsopdrachten"),
            DemoPerson("Mieke Verlinden", "Administratief medewerker"),
        ),
    ),
    DemoTeam(
        "Team Communicatie en Onthaal",
        (
            DemoPerson("Jeroen Bogaerts", "Communicatieverantwoordelijke", (LEADER,), leads=True),
            DemoPerson("Nele Vervaet", "Redacteur"),
            DemoPerson("Hamid Rahimi", "Webbeheerder", (TRANSLATOR,)),
            DemoPerson("فاطمة الزهراء", "Onthaalmedewerker"),
            DemoPerson("Siska Maertens", "Grafisch vormgever", part_time=True),
            DemoPerson("Koen De Smedt", "Woordvoerder"),
            DemoPerson("Ana-Maria Ionescu", "Medewerker sociale media"),
            DemoPerson("Bert Vanhove", "Onthaalmedewerker"),
        ),
    ),
)
