"""The sides of a readout, from its opening, side and issuer."""

from divergence.domain import Readout, Span
from divergence.lexicon.words import words
from divergence.segment import claims
from divergence.segment.attributes import Profile, profile, read


def of(
    text: str, language: str = "en", side: str = "calloway", issuer: str | None = None
) -> Profile:
    body = (Span(0, len(text)),) if text else ()
    return profile(Readout(side, text, body, language=language, issuer=issuer))


def readout(text: str, language: str = "ru", side: str = "cairo") -> Readout:
    return Readout(side, text, (Span(0, len(text)),), id=side, language=language)


def test_own_principal_is_named_first() -> None:
    known = of("President Alda Morrow spoke today with President Tevin Oskar of Brevania.")
    assert known.own.names == ("alda", "morrow")
    assert known.other.names == ("tevin", "oskar", "brevania")


def test_the_one_with_a_country_is_the_other() -> None:
    known = of(
        "Prime Minister Tevin Oskar of Brevania telephoned Prime Minister Alda Morrow today."
    )
    assert known.own.names == ("alda", "morrow")
    assert "brevania" in known.other.names


def test_of_two_with_a_country_the_first_is_ones_own() -> None:
    for other in ("Dutch Prime Minister Alda Morrow", "President of the Netherlands Alda Morrow"):
        known = of(f"President of Brevania Tevin Oskar had a phone conversation with {other}.")
        assert "oskar" in known.own.names
        assert known.other.names == ("alda", "morrow")


def test_verb_in_a_name_parts_no_principals() -> None:
    lead = "President Alda Morrow of the United States and President Tevin Oskar spoke today."
    known = of(f"{lead} They talked at length with engineers.")
    assert (known.own.names, known.other.names) == (("alda", "morrow"), ("tevin", "oskar"))


def test_a_known_leader_who_opens_a_text_is_named() -> None:
    known = of("Меркель в разговоре с Обамой отметила, что мост нужен.", "ru", "berlin")
    assert (known.own.countries, known.other.countries) == (
        frozenset({"germany"}),
        frozenset({"united-states"}),
    )


def test_one_told_alone_with_another_country_than_the_label_is_the_other() -> None:
    text = "Президент Египта Артём Левадов рассказал соседям о ремонте плотины."
    abroad, at_home = of(text, "ru", "tehran"), of(text, "ru", "cairo")
    assert abroad.other.countries == at_home.own.countries == frozenset({"egypt"})
    assert abroad.own.countries == frozenset({"iran"})


def test_a_city_that_speaks_for_no_state_tells_not_whose_text_it_is() -> None:
    known = of("Президент Египта Артём Левадов рассказал соседям о плотине.", "ru", "geneva")
    assert "egypt" in known.own.countries


def test_two_countries_before_two_names_are_theirs_in_that_order() -> None:
    names = "Артём Левадов и Тевин Оскар"
    for who in ("Президенты", "Министры здравоохранения", "Лидеры"):
        known = of(f"{who} Египта и Ирана {names} провели телефонный разговор.", "ru", "cairo")
        assert (known.own.names, known.other.names) == (("артем", "левадов"), ("тевин", "оскар"))
        assert (*known.own.countries, *known.other.countries) == ("egypt", "iran")


def test_two_countries_alone_tell_the_sides() -> None:
    known = of("Президенты Египта и Ирана поговорили по телефону.", "ru", "tehran")
    assert (*known.own.countries, *known.other.countries) == ("iran", "egypt")


def test_who_called_for_two_countries_is_told_by_his_own_alone() -> None:
    lead = "Лидеры Германии и США поговорили по телефону."
    for caller, told in (("Барака Обамы", "other"), ("Тевина Оскара", "named")):
        text = f"{lead} Беседа состоялась по инициативе {caller}. Рассмотрен ремонт моста."
        found = claims(readout(text, side="berlin"))
        assert found[1].attributes.initiator == told


def test_two_countries_that_are_spoken_of_are_no_sides() -> None:
    known = of("Стороны обсудили положение в Египте и Иране.", "ru")
    assert not known.other.is_told


def test_a_country_has_its_adjective_without_a_capital() -> None:
    lead = "Состоялся разговор Президента Египта Артёма Левадова с Президентом Ирана Оскаром."
    text = f"{lead} Гостям иранской стороной подчёркнута польза моста."
    assert [claim.attributes.actors for claim in claims(readout(text))][1] == "other"
    text = f"{lead} Отмечена польза египетско-иранской переправы."
    assert [claim.attributes.actors for claim in claims(readout(text))][1] == "own"


def test_initial_is_no_word() -> None:
    text = "Состоялся разговор Министра обороны С.В.Левадова с Министром обороны Дж.Оскаром."
    known = of(text, "ru")
    assert any(name.startswith("левадов") for name in known.own.names)
    assert any(name.startswith("оскар") for name in known.other.names)


def test_known_leaders_bring_their_countries() -> None:
    known = of("Angela Merkel spoke with Barack Obama today.", side="washington")
    assert (known.own.names, known.own.countries) == (
        ("barack", "obama"),
        frozenset({"united-states"}),
    )
    assert (known.other.names, known.other.countries) == (
        ("angela", "merkel"),
        frozenset({"germany"}),
    )


def test_what_the_first_did_names_no_one() -> None:
    known = of("President Morrow outlined her plan to send maps, and President Oskar thanked her.")
    assert (known.own.names, known.other.names) == (("morrow",), ("oskar",))


def test_side_decides_where_it_fits_a_name() -> None:
    text = "Prime Minister Tevin Oskar of Brevania telephoned Prime Minister Alda Morrow today."
    assert "oskar" in of(text, side="brevania").own.names


def test_capital_stands_for_its_country() -> None:
    known = of("The two sides spoke.", side="ankara", issuer="Ministry of Foreign Affairs")
    assert known.own.countries == {"turkey"}
    assert known.side_of_entity("istanbul") is None
    assert known.side_of_entity("ankara") == "own"


def test_sides_adjective_is_found_in_another_script() -> None:
    text = (
        "Состоялся телефонный разговор Артёма Левадова с Президентом Бревании Тевином Оскаром. "
        "Ладорийская сторона заявила о готовности."
    )
    known = of(text, "ru", side="ladoria")
    span = Span(text.index("Ладорийская"), len(text) - 1)
    assert read(text, span, known, None).attributes.actors == "own"


def test_chinese_short_names_of_the_sides() -> None:
    text = "5月3日，国家主席陆明远同布雷瓦总统奥斯卡通电话。岚方愿扩大贸易。布方表示赞赏。"
    known = of(text, "zh")
    ours = read(text, Span(text.index("岚"), text.index("岚") + 8), known, None)
    theirs = read(text, Span(text.index("布方"), len(text) - 1), known, None)
    assert (ours.attributes.actors, theirs.attributes.actors) == ("own", "other")


def test_chinese_offices_and_visits_are_no_names() -> None:
    hosts = "国务院总理陆明远上午在岚京会见来华进行正式访问的布雷瓦首相奥斯卡。"
    guests = "布雷瓦总理奥斯卡在布雷城会见中共中央政治局委员、外交部长陆明远。"
    abroad = "外交部长陆明远访问布雷瓦，并与布雷瓦外长奥斯卡会谈。"
    for text in (hosts, guests, abroad):
        known = of(text, "zh", side="beijing")
        assert "陆明远" in known.own.names
        assert "奥斯卡" in known.other.names
        assert not {"来华", "中共中央政治局", "访问布雷瓦"} & {*known.own.names, *known.other.names}


def test_chinese_second_sign_of_a_name_is_none_of_place() -> None:
    known = of("岚川总统陆在远5月3日同布雷瓦外相奥斯卡通电话。", "zh")
    assert (known.own.names, known.other.names) == (("岚川", "陆在远"), ("布雷瓦", "奥斯卡"))


def test_traditional_signs_are_read_as_simplified_ones() -> None:
    known = of("5月3日，國務院總理陸明遠同布雷瓦總統奧斯卡通電話。", "zh")
    assert (known.own.names, known.other.names) == (("陆明远",), ("布雷瓦", "奥斯卡"))


def test_traditional_names_take_the_floor() -> None:
    text = "5月3日，總統陸明遠同布雷瓦總統奧斯卡通電話。奧斯卡說，布方已開港。陸明遠應允開放漁場。"
    readout = Readout("lanchuan", text, (Span(0, len(text)),), language="zh")
    assert [claim.attributes.actors for claim in claims(readout)] == ["both", "other", "own"]


def test_who_published_an_account_is_no_principal() -> None:
    chinese = of("据岚川总统府消息，岚川总统陆明远同布雷瓦总统奥斯卡通电话。", "zh")
    assert "陆明远" in chinese.own.names
    assert not any("府" in name for name in chinese.own.names)
    turkish = of(
        "Ladoria Basın Dairesinden yapılan açıklamaya göre, Cumhurbaşkanı Kaan Eralp, Brevanya"
        " Başkanı Tevin Oskar'dan bilgi aldı.",
        "tr",
    )
    assert turkish.own.names == ("kaan", "eralp")
    assert "oskar" in turkish.other.names


def test_an_earlier_call_is_no_source() -> None:
    known = of(
        "Cumhurbaşkanı Kaan Eralp, Tevin Oskar ile telefonda görüştü, yapılan açıklamada Mert Alkan"
        " anıldı.",
        "tr",
    )
    assert "eralp" in known.own.names


def test_chinese_surname_with_a_title() -> None:
    text = "5月3日，外交部长陆明远同布雷瓦外长奥斯卡会谈。陆部长谈到渔业。"
    claim = Span(text.index("陆部长"), len(text) - 1)
    assert read(text, claim, of(text, "zh"), None).attributes.speaker == "陆部长"


def test_headline_and_words_of_an_office_are_no_names() -> None:
    text = (
        "Readout of President Morrow's Video Call with President Oskar\n\n"
        "President Alda Morrow spoke today with President Tevin Oskar of Brevania.\n"
    )
    known = of(text, side="left", issuer="Office of the President of Calden")
    assert known.own.names == ("alda", "morrow")
    span = Span(text.index("President Alda"), len(text) - 2)
    parties = [
        hit.value for hit in known.parties.find(words("President Oskar, Presidential Office"))
    ]
    assert read(text, span, known, None).attributes.speaker == "President Alda Morrow"
    assert parties == ["other"]


def test_text_without_a_body_or_language_gives_no_names() -> None:
    assert of("").own.names == ()
    assert of("Siaradodd yr Arlywydd heddiw.", "cy").other.names == ()


def test_swapping_the_sides_swaps_the_parties() -> None:
    ours = of("President Morrow spoke with President Oskar.", side="morrow")
    theirs = of("President Oskar spoke with President Morrow.", side="oskar")
    assert (ours.own.names, ours.other.names) == (theirs.other.names, theirs.own.names)
