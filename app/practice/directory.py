"""The fictional group of Itälä: its office, organisations, named workers, deputies and gaps."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from app.domain.codes import Category, Language, MeetingPlace
from app.domain.group import Group, Office
from app.domain.ids import GroupId, OrganisationId, WorkerId
from app.domain.organisation import Organisation
from app.domain.worker import Absence, Worker
from app.practice.days import TUESDAY, WEEKS_APART, Days, key

if TYPE_CHECKING:
    from datetime import date

OFFICE_ROOM = "Neuvotteluhuone Kotikallio, Asemakatu 12"
VIDEO_LINK = "https://video.example/itala-asuminen"


def _organisation_id(name: str) -> OrganisationId:
    return OrganisationId(key("organisation", name))


def _worker_id(name: str) -> WorkerId:
    return WorkerId(key("worker", name))


GROUP = GroupId(key("group"))
YKS = _organisation_id("yks")
KIVISALO = _organisation_id("kivisalo")
LANSIRANTA = _organisation_id("lansiranta")
SOCIAL_WORK = _organisation_id("social work")
SUBSTANCE_SERVICES = _organisation_id("substance services")
KODIT = _organisation_id("kodit")
INA = _organisation_id("ina")
PARISH = _organisation_id("parish")
TUKI = _organisation_id("tuki")
KELA = _organisation_id("kela")
DEBT_COUNSELLING = _organisation_id("debt counselling")

MULTAMAKI = _worker_id("multamaki")
KARNA = _worker_id("karna")
HYTTINEN = _worker_id("hyttinen")
NYGARD = _worker_id("nygard")
HOLM = _worker_id("holm")
PESONEN = _worker_id("pesonen")
SALLINEN = _worker_id("sallinen")
HIRVONEN = _worker_id("hirvonen")
KORHONEN = _worker_id("korhonen")
LIND = _worker_id("lind")
TURUNEN = _worker_id("turunen")
OHMAN = _worker_id("ohman")
MAHONEN = _worker_id("mahonen")
TOLVANEN = _worker_id("tolvanen")

COORDINATOR_NAME = "Päivi Multamäki"

# key, Finnish name, Swedish name, category, area, postal address, address for secure mail
_ORGANISATIONS = (
    (
        YKS,
        "Itälän yhdyskuntaseuraamustoimisto",
        "Byrån för samhällspåföljder i Itälä",
        Category.PROBATION,
        "Itälä, Kivisalo",
        "Asemakatu 12, 80990 Itälä",
        "itala.yks@viranomainen.example",
    ),
    (
        KIVISALO,
        "Kivisalon vankila",
        "Kivisalo fängelse",
        Category.PRISON,
        "",
        "Linnantie 40, 80970 Kivisalo",
        "kivisalo@viranomainen.example",
    ),
    (
        LANSIRANTA,
        "Länsirannan vankila",
        "Västra strandens fängelse",
        Category.PRISON,
        "",
        "Strandvägen 101, 65990 Länsiranta",
        "lansiranta@viranomainen.example",
    ),
    (
        SOCIAL_WORK,
        "Itälän hyvinvointialue, aikuissosiaalityö",
        "Itälä välfärdsområde, vuxensocialarbete",
        Category.SOCIAL_WORK,
        "Itälä, Kivisalo",
        "Torikatu 8, 80990 Itälä",
        "aikuissosiaalityo@hyvinvointialue.example",
    ),
    (
        SUBSTANCE_SERVICES,
        "Itälän hyvinvointialue, päihde- ja mielenterveyspalvelut",
        "Itälä välfärdsområde, mentalvårds- och missbrukartjänster",
        Category.SUBSTANCE_MENTAL_HEALTH,
        "Itälä, Kivisalo",
        "Torikatu 10, 80990 Itälä",
        "paihdepalvelut@hyvinvointialue.example",
    ),
    (
        KODIT,
        "Itälän Kodit Oy",
        "",
        Category.LANDLORD,
        "Itälä",
        "Kauppakatu 21, 80990 Itälä",
        "asiakaspalvelu@italankodit.example",
    ),
    (
        INA,
        "Itälän Nuorisoasunnot ry (INA)",
        "",
        Category.SUPPORTED_HOUSING,
        "Itälä",
        "Rantakatu 3, 80990 Itälä",
        "tukiasunnot@ina.example",
    ),
    (
        PARISH,
        "Itälän seurakuntayhtymä, diakoniatyö",
        "Itälä kyrkliga samfällighet, diakoniarbete",
        Category.OTHER_SUPPORT,
        "Itälä",
        "Kirkkokatu 1, 80990 Itälä",
        "",
    ),
    (TUKI, "Vapautuvien tuki ry", "", Category.OTHER_SUPPORT, "Itälä, Kivisalo", "Rantakatu 17, 80990 Itälä", ""),
    (KELA, "Kela", "FPA", Category.KELA, "", "", ""),
    (
        DEBT_COUNSELLING,
        "Talous- ja velkaneuvonta, Itälä",
        "Ekonomi- och skuldrådgivningen, Itälä",
        Category.DEBT_COUNSELLING,
        "Itälä, Kivisalo",
        "Kauppakatu 30, 80990 Itälä",
        "velkaneuvonta.itala@viranomainen.example",
    ),
)

# key, organisation, name, title, language, telephone, deputy of, confirmed how many days ago
_WORKERS = (
    (MULTAMAKI, YKS, COORDINATOR_NAME, "rikosseuraamusesimies", Language.FI, "0295 665 500", None, 20),
    (KARNA, YKS, "Teemu Kärnä", "rikosseuraamustyöntekijä", Language.FI, "0295 665 512", MULTAMAKI, 20),
    (HYTTINEN, KIVISALO, "Jarno Hyttinen", "rikosseuraamusesimies", Language.FI, "0295 663 204", None, 75),
    (NYGARD, LANSIRANTA, "Annika Nygård", "brottspåföljdsarbetare", Language.SV, "0295 664 871", None, 61),
    (HOLM, LANSIRANTA, "Fredrik Holm", "brottspåföljdsförman", Language.SV, "0295 664 880", NYGARD, 61),
    (
        PESONEN,
        SOCIAL_WORK,
        "Marjukka Pesonen-Ikävalko",
        "sosiaalityöntekijä",
        Language.FI,
        "013 330 6240",
        None,
        427,
    ),
    (SALLINEN, SOCIAL_WORK, "Elli Sallinen", "sosiaaliohjaaja", Language.FI, "013 330 6244", PESONEN, 110),
    (HIRVONEN, SUBSTANCE_SERVICES, "Kaisa Hirvonen", "palveluohjaaja", Language.FI, "013 330 8112", None, 48),
    (KORHONEN, KODIT, "Ville Korhonen", "asumisneuvoja", Language.FI, "050 312 7745", None, 33),
    (LIND, KODIT, "Satu Lind", "asuntosihteeri", Language.FI, "050 312 7750", KORHONEN, 33),
    (TURUNEN, INA, "Reeta Turunen", "asumisohjaaja", Language.FI, "040 566 2031", None, 12),
    (OHMAN, PARISH, "Åsa Öhman", "diakonissa", Language.SV, "050 447 9023", None, 140),
    (MAHONEN, TUKI, "Onni Mähönen", "kokemusasiantuntija", Language.FI, "044 728 1190", None, 90),
    (
        TOLVANEN,
        DEBT_COUNSELLING,
        "Heikki Tolvanen",
        "talous- ja velkaneuvoja",
        Language.FI,
        "0295 660 318",
        None,
        54,
    ),
)
_MAIL = {
    YKS: "viranomainen.example",
    KIVISALO: "viranomainen.example",
    LANSIRANTA: "viranomainen.example",
    SOCIAL_WORK: "hyvinvointialue.example",
    SUBSTANCE_SERVICES: "hyvinvointialue.example",
    KODIT: "italankodit.example",
    INA: "ina.example",
    PARISH: "samfallighet.example",
    TUKI: "vapautuvientuki.example",
    DEBT_COUNSELLING: "viranomainen.example",
}
_PLAIN_LETTERS = str.maketrans({" ": ".", "å": "a", "ä": "a", "ö": "o"})
_UNDERTAKEN = frozenset({KODIT, INA, TUKI})  # no public officials: they sign the undertaking themselves


def office() -> Office:
    """Return the probation office whose register this is."""
    return Office(
        id=key("office"),
        name_fi="Itälän yhdyskuntaseuraamustoimisto",
        name_sv="Byrån för samhällspåföljder i Itälä",
        address="Asemakatu 12, 80990 Itälä",
        phone="0295 665 500",
        email="itala.yks@viranomainen.example",
        data_protection_contact="tietosuoja@viranomainen.example, 0295 665 000",
        organisation_id=YKS,
        practice=True,
    )


def group() -> Group:
    """Return the group and its habits."""
    return Group(
        id=GROUP,
        name_fi="Itälän asumisen yhteistyöryhmä",
        name_sv="Samarbetsgruppen för boende i Itälä",
        town="Itälä",
        coordinator_id=MULTAMAKI,
        weekday=TUESDAY,
        every_weeks=WEEKS_APART,
        start=time(9),
        place=MeetingPlace.OFFICE_AND_TEAMS,
        room=OFFICE_ROOM,
        video_link=VIDEO_LINK,
        minutes_a_client=40,
    )


def organisations() -> tuple[Organisation, ...]:
    """Return the organisations; Kela is there with nobody named."""
    return tuple(
        Organisation(
            id=one,
            name_fi=name_fi,
            name_sv=name_sv,
            category=category,
            area=area,
            address=address,
            secure_mail=secure_mail,
        )
        for one, name_fi, name_sv, category, area, address, secure_mail in _ORGANISATIONS
    )


def workers(today: date) -> tuple[Worker, ...]:
    """Return the named workers and their deputies, one of them long unconfirmed, one soon away."""
    days = Days(today)
    away = Absence(id=key("absence", HIRVONEN), first=days.day(5), last=days.day(25))
    return tuple(
        Worker(
            id=one,
            organisation_id=organisation,
            name=name,
            title=title,
            language=language,
            phone=phone,
            email=f"{name.casefold().translate(_PLAIN_LETTERS)}@{_MAIL[organisation]}",
            deputy_of=deputy_of,
            absences=(away,) if one == HIRVONEN else (),
            confirmed_on=days.day(-ago),
            secrecy_undertaking=days.day(-ago - 200) if organisation in _UNDERTAKEN else None,
        )
        for one, organisation, name, title, language, phone, deputy_of, ago in _WORKERS
    )
