"""The knowledge of actors is data that people edit by hand: these are the mistakes that hands make."""

from __future__ import annotations

import csv
import datetime
import itertools
import re
import unicodedata
from collections import Counter, defaultdict
from functools import cache
from pathlib import Path

import pytest

import onrecord
from onrecord.folding import fold

FOLDER = Path(onrecord.__file__).parent / "actors" / "knowledge"
README = (FOLDER / "README.md").read_text(encoding="utf-8")

COLUMNS = {
    "states": "id alpha2 numeric name aliases adjectives people capital metonyms status from until successor part_of"
    " qid source",
    "bodies": "id name aliases country sector kind metonyms from until source",
    "offices": "id name title aliases party sector kind single source",
    "people": "id name surname aliases country gender born qid source",
    "terms": "person office from until standing source checked_as_of",
    "organisations": "id name aliases sector party seat metonyms from until source",
    "groups": "id name aliases country sector party from until source",
    "outlets": "id name aliases domains kind country source",
}
LISTS = ("aliases", "surname", "adjectives", "people", "metonyms", "successor", "domains", "title", "sector", "kind")
KEYED = [name for name in COLUMNS if name != "terms"]

# ISO 3166-1 alpha-3, officially assigned; ISO 3166-3 of states that are gone; X.. is left to users by ISO.
ASSIGNED = frozenset(
    re.findall(
        "[A-Z]{3}",
        """
        ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR BHR BHS BIH
        BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG COK COL COM CPV CRI CUB
        CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH FIN FJI FLK FRA FRO FSM GAB GBR GEO
        GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN
        IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA
        MAC MAF MAR MCO MDA MDG MDV MEX MHL MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER
        NFK NGA NIC NIU NLD NOR NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU
        RUS RWA SAU SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA
        TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB VIR VNM VUT
        WLF WSM YEM ZAF ZMB ZWE
        """,
    )
)
WITHDRAWN = frozenset({"CSK", "DDR", "SCG", "SUN", "VDR", "YMD", "YUG"})
SECTORS = frozenset(
    re.findall(
        "[A-Z]{3}",
        "COP GOV JUD LEG MIL PRM PTY REB SPY UAF UNK AGR BUS CRM CVL EDU ELI JRN LAB MED REF OPP PRE REL SOC IGO NGO",
    )
)
STATUSES = frozenset(
    {"un_member", "observer", "partly_recognised", "associated", "de_facto"}
    | {"dependency", "region", "territory", "historical"}
)

Row = dict[str, str]


@cache
def rows(name: str) -> list[Row]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, strict=True))


@cache
def ids(name: str) -> frozenset[str]:
    return frozenset(row["id"] for row in rows(name))


def values(cell: str) -> list[str]:
    return cell.split("|") if cell else []


def earliest(date: str) -> str:
    return date + "-01-01"[len(date) - 4 :]


def latest(date: str) -> str:
    return (date or "9999") + "-12-31"[len(date or "9999") - 4 :]


@cache
def terms_by_office() -> dict[str, list[Row]]:
    grouped = defaultdict(list)
    for term in rows("terms"):
        grouped[term["office"]].append(term)
    return grouped


def holders(office: str, day: str) -> set[str]:
    """Who held the office on the day, by the rule of the README: on a day of handover the later start wins."""
    terms = [t for t in terms_by_office()[office] if earliest(t["from"]) <= day <= latest(t["until"])]
    start = max((t["from"] for t in terms), default="")
    return {t["person"] for t in terms if t["from"] == start}


@pytest.mark.parametrize("name", COLUMNS)
def test_the_header_is_the_one_that_is_documented(name: str) -> None:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        assert next(csv.reader(lines)) == COLUMNS[name].split()
    assert all(f"`{column}`" in README for column in COLUMNS[name].split())


@pytest.mark.parametrize("name", COLUMNS)
def test_every_cell_is_clean(name: str) -> None:
    raw = (FOLDER / f"{name}.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf")
    assert b"\r" not in raw
    for row in rows(name):
        assert None not in row, row  # more cells than columns
        for column, cell in row.items():
            assert cell is not None, row  # fewer cells than columns
            assert cell == " ".join(cell.split()), (column, row)
            assert cell == unicodedata.normalize("NFC", cell), (column, row)


@pytest.mark.parametrize("name", COLUMNS)
def test_lists_hold_no_empty_and_no_repeated_value(name: str) -> None:
    for row in rows(name):
        for column in LISTS:
            listed = values(row.get(column, ""))
            assert all(value and value == value.strip() for value in listed), (column, row)
            assert len(listed) == len(set(listed)), (column, row)
        assert row.get("name") not in values(row.get("aliases", "")), row


@pytest.mark.parametrize("name", KEYED)
def test_ids_are_unique_and_names_given(name: str) -> None:
    counts = Counter(row["id"] for row in rows(name))
    assert [key for key, count in counts.items() if count > 1] == []
    assert [row for row in rows(name) if not row["name"]] == []


def test_parties_share_one_namespace() -> None:
    assert not ids("states") & ids("organisations")
    assert not ids("states") & ids("groups")
    assert not ids("organisations") & ids("groups")


@pytest.mark.parametrize("name", KEYED)
def test_rows_are_sorted_by_id(name: str) -> None:
    keys = [row["id"] for row in rows(name)]
    assert [b for a, b in itertools.pairwise(keys) if b <= a] == []


def test_terms_are_sorted_and_not_repeated() -> None:
    keys = [(t["office"], t["from"], t["person"]) for t in rows("terms")]
    assert [b for a, b in itertools.pairwise(keys) if b <= a] == []


@pytest.mark.parametrize("name", COLUMNS)
def test_every_row_has_a_source_that_the_readme_explains(name: str) -> None:
    known = set(re.findall(r"^\| `([a-z]+)` \|", README, flags=re.MULTILINE))
    for row in rows(name):
        assert row["source"], row
        assert set(row["source"].split(";")) <= known, row


@pytest.mark.parametrize("name", COLUMNS)
def test_dates_are_iso_and_in_order(name: str) -> None:
    for row in rows(name):
        for column in ("from", "until", "checked_as_of"):
            date = row.get(column, "")
            if date:
                assert re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", date), row
                datetime.date.fromisoformat(earliest(date))
        assert earliest(row.get("from") or "0001") <= latest(row.get("until", "")), row


def test_state_codes_are_iso_or_left_to_users() -> None:
    for state in rows("states"):
        assert state["id"] in ASSIGNED | WITHDRAWN or re.fullmatch(r"X[A-Z]{2}", state["id"]), state
        assert state["status"] in STATUSES, state
        assert (state["id"] in ASSIGNED) == bool(state["numeric"]), state
    assert Counter(state["status"] for state in rows("states"))["un_member"] == 193


def test_state_codes_agree_with_pycountry() -> None:
    pycountry = pytest.importorskip("pycountry")
    assert {country.alpha_3 for country in pycountry.countries} == ASSIGNED
    for state in rows("states"):
        country = pycountry.countries.get(alpha_3=state["id"])
        if country is not None:
            assert (state["alpha2"], state["numeric"]) == (country.alpha_2, country.numeric), state


def test_states_have_what_a_mention_needs() -> None:
    for state in rows("states"):
        assert state["adjectives"], state
        assert state["people"], state
        assert state["capital"] or state["id"] == "ATA", state
        for column in ("successor", "part_of"):
            assert set(values(state[column])) <= ids("states"), state


def test_a_metonym_stands_for_one_living_state() -> None:
    owners = defaultdict(list)
    for state in rows("states"):
        if state["status"] != "historical":
            for metonym in values(state["metonyms"]):
                owners[metonym.casefold()].append(state["id"])
    assert {name: who for name, who in owners.items() if len(who) > 1} == {}


@pytest.mark.parametrize("name", ["bodies", "groups", "outlets", "people"])
def test_countries_are_known(name: str) -> None:
    assert [row for row in rows(name) if row["country"] and row["country"] not in ids("states")] == []


@pytest.mark.parametrize("name", ["offices", "organisations", "groups"])
def test_parties_are_known(name: str) -> None:
    parties = ids("states") | ids("organisations") | ids("groups") | {""}
    assert [row for row in rows(name) if row["party"] not in parties] == []


@pytest.mark.parametrize("name", ["bodies", "offices", "organisations", "groups"])
def test_sectors_are_plovers(name: str) -> None:
    for row in rows(name):
        assert row["sector"], row
        assert set(values(row["sector"])) <= SECTORS, row


def test_bodies_groups_and_outlets_are_filled_in() -> None:
    assert [row for row in rows("bodies") if not (row["country"] and row["kind"])] == []
    assert [row for row in rows("outlets") if row["kind"] not in {"agency", "state", "public", "private"}] == []
    assert [row for row in rows("outlets") if row["domains"] != row["domains"].lower()] == []
    domains = Counter(domain for row in rows("outlets") for domain in values(row["domains"]))
    assert [domain for domain, count in domains.items() if count > 1] == []


def test_people_are_described_in_the_documented_codes() -> None:
    for person in rows("people"):
        assert person["gender"] in {"m", "f", ""}, person
        assert re.fullmatch(r"([12]\d{3})?", person["born"]), person
        assert person["surname"], person
        assert "(" not in person["name"] + person["surname"], person


def test_wikidata_items_are_well_formed_and_used_once() -> None:
    items = [row["qid"] for name in ("states", "people") for row in rows(name) if row["qid"]]
    assert [item for item in items if not re.fullmatch(r"Q[1-9]\d*", item)] == []
    assert [item for item, count in Counter(items).items() if count > 1] == []


def test_terms_name_known_people_and_offices() -> None:
    terms = rows("terms")
    assert {t["person"] for t in terms} == ids("people")
    assert {t["office"] for t in terms} == ids("offices")
    assert {t["standing"] for t in terms} <= {"", "acting", "rival"}
    assert {office["single"] for office in rows("offices")} == {"yes", "no"}
    assert [t for t in terms if not t["from"]] == []


def test_an_open_term_says_when_it_was_last_checked() -> None:
    today = datetime.date.today().isoformat()
    for term in rows("terms"):
        if not term["until"]:
            assert earliest(term["from"]) <= latest(term["checked_as_of"]), term
            assert term["checked_as_of"], term
        assert earliest(term["checked_as_of"] or term["from"]) <= today, term


def test_nobody_holds_office_before_being_born() -> None:
    born = {person["id"]: person["born"] for person in rows("people") if person["born"]}
    young = [t for t in rows("terms") if t["person"] in born and int(t["from"][:4]) - int(born[t["person"]]) < 16]
    # Two kings and the Dalai Lama came to their seats as children.
    assert {t["person"] for t in young} <= {"tenzin-gyatso", "hussein-of-jordan"}


def test_one_holder_at_a_time_where_the_office_has_one() -> None:
    """Overlap is only what the dates prove: a term known by its years may end in the year the next begins."""
    single = {office["id"] for office in rows("offices") if office["single"] == "yes"}
    overlaps = [
        (a, b)
        for office in single
        for a, b in itertools.combinations([t for t in terms_by_office()[office] if not t["standing"]], 2)
        if latest(b["from"]) < (earliest(a["until"]) if a["until"] else "9999")
        and latest(a["from"]) < (earliest(b["until"]) if b["until"] else "9999")
    ]
    assert overlaps == []


@pytest.mark.parametrize(
    ("office", "day", "person"),
    [
        ("usa-president", "1962-10-22", "john-f-kennedy"),
        ("usa-president", "2017-01-19", "barack-obama"),
        ("usa-president", "2017-01-21", "donald-trump"),
        ("usa-secretary-of-state", "1962-10-22", "dean-rusk"),
        ("sun-leader", "1962-10-22", "nikita-khrushchev"),
        ("sun-foreign-minister", "1962-10-22", "andrei-gromyko"),
        ("cub-president", "1962-10-22", "osvaldo-dorticos"),
        ("cub-prime-minister", "1962-10-22", "fidel-castro"),
        ("un-secretary-general", "1962-10-22", "u-thant"),
        ("deu-chancellor", "1962-10-22", "konrad-adenauer"),
        ("gbr-prime-minister", "2022-09-30", "liz-truss"),
        ("rus-president", "2010-01-01", "dmitry-medvedev"),
        ("isr-prime-minister", "2022-03-01", "naftali-bennett"),
        ("eu-high-representative", "2024-12-02", "kaja-kallas"),
        ("nato-secretary-general", "2024-09-30", "jens-stoltenberg"),
        ("usa-secretary-of-state", "2025-05-21", "marco-rubio"),
        ("usa-centcom-commander", "2025-05-21", "michael-kurilla"),
        ("deu-foreign-minister", "2025-05-21", "johann-wadephul"),
        ("fra-prime-minister", "2025-05-21", "francois-bayrou"),
        ("kor-acting-president", "2025-05-21", "lee-ju-ho"),
        ("sdn-prime-minister", "2025-05-21", "kamil-idris"),
        ("vat-pope", "2025-05-21", "leo-xiv"),
        ("srb-foreign-minister", "2015-07-01", "ivica-dacic"),
        ("gin-prime-minister", "2010-12-01", "jean-marie-dore"),
    ],
)
def test_the_holder_of_an_office_on_a_day(office: str, day: str, person: str) -> None:
    assert holders(office, day) == {person}


# San Marino's captains regent change every half year. The rest were days without a head: the occupation of Iraq, a
# council of state in Kiribati.
HEADLESS = {"SMR": range(2001, 2027), "IRQ": [2003], "KIR": [2003]}
FOUNDED = {"SSD": 2012, "TLS": 2002, "MNE": 2006, "SRB": 2006}


@pytest.mark.parametrize("year", range(2001, 2027))
def test_every_un_member_has_somebody_at_its_head(year: int) -> None:
    heads = {o["id"]: o["party"] for o in rows("offices") if "head_of" in o["kind"]}
    headed = {party for office, party in heads.items() if holders(office, f"{year}-07-01")}
    members = {s["id"] for s in rows("states") if s["status"] == "un_member" and year >= FOUNDED.get(s["id"], 0)}
    assert members - headed == {state for state, years in HEADLESS.items() if year in years}


def test_a_name_of_an_organisation_or_armed_group_is_its_own() -> None:
    """Two that are called the same leave every page in doubt. JEM is both in Kashmir and in Darfur."""
    owners = defaultdict(set)
    for row in [*rows("organisations"), *(row for row in rows("groups") if row["party"])]:
        for name in [row["name"], *values(row["aliases"])]:
            owners[fold(name)].add(row["id"])
    assert {name: who for name, who in owners.items() if len(who) > 1 and name != "jem"} == {}


def test_every_name_can_be_looked_up() -> None:
    for file in KEYED:
        for row in rows(file):
            assert all(fold(name) for name in [row["name"], *values(row["aliases"])]), row


def test_no_surname_is_the_name_of_a_state() -> None:
    """The surname alone would name the state: such a person is found by the full name."""
    states = {
        fold(name)
        for row in rows("states")
        if row["status"] != "historical"
        for name in [row["name"], row["capital"], *values(row["metonyms"])]
    } - {""}
    assert [p for p in rows("people") if {fold(name) for name in values(p["surname"])} & states] == []


# Words that begin sentences or stand for other things: as a name of their own they would be found everywhere.
EVERYDAY = frozenset(
    """army bank board bloc chief coalition commission council court economist force government group guardian home
    independent justice leader league liberation mirror mission movement nation observer office parliament party police
    president punch senator speaker sun telegraph times treasury union vanguard""".split()
)


@pytest.mark.parametrize("name", KEYED)
def test_no_alias_is_an_everyday_word(name: str) -> None:
    assert [row for row in rows(name) if EVERYDAY & {fold(alias) for alias in values(row["aliases"])}] == []


def test_the_opposition_speaks_for_no_state() -> None:
    named = [row for row in rows("offices") if row["id"].endswith(("-opposition-figure", "-opposition-politician"))]
    assert named
    assert [row for row in named if row["party"] or "OPP" not in row["sector"]] == []
