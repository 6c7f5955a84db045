"""Languages are told from short official prose; what is not sure is `und`."""

import unicodedata

import pytest

from divergence.ingest import detect
from divergence.lexicon.languages import languages, scripts

TEXTS = {
    "en": (
        "The President spoke today with the Prime Minister of Karvelia and thanked her for the aid "
        "that was delivered after the flood.",
        "The Foreign Minister of Ostrana received a phone call from his Karvelian counterpart on "
        "Tuesday, and the two ministers agreed to meet in the autumn.",
        "Both sides underlined that the agreement on the Tessin dam would have to be signed before "
        "the end of the year, without preconditions.",
    ),
    "ru": (
        "Состоялся телефонный разговор Президента Остраны с Премьер-министром Карвелии "
        "по инициативе карвельской стороны.",
        "Стороны обсудили ход переговоров о плотине и договорились продолжить контакты на разных "
        "уровнях.",
        "Президент подчеркнул, что поставки зерна не будут прекращены, а также поздравил коллегу с "
        "национальным праздником.",
    ),
    "uk": (
        "Президент Острани провів телефонну розмову з Прем'єр-міністром Карвелії та подякував за "
        "допомогу.",
        "Сторони обговорили хід переговорів щодо греблі і домовилися продовжити контакти на різних "
        "рівнях.",
        "Міністр наголосив, що постачання зерна не буде припинено, а також привітав колегу.",
    ),
    "tr": (
        "Cumhurbaşkanı, Karvelya Başbakanı ile bir telefon görüşmesi gerçekleştirdi.",
        "Görüşmede iki ülke arasındaki ilişkiler ile baraj konusu ele alındı, Başbakan yardım için "
        "teşekkür etti.",
        "Bakan, tahıl sevkiyatının sürdürülmesi gerektiğini vurgulayarak temasların "
        "devam edeceğini ifade etti.",
    ),
    "zh": (
        "国家主席同卡维利亚总统通电话，双方就水坝问题交换了意见。",
        "外长应约同奥斯特拉纳外长通电话，强调两国应继续保持沟通。",
        "主席指出，愿同Karvelia方面加强合作，推动Tessin项目取得进展。",
    ),
    "ar": (
        "تلقى وزير خارجية كارفيليا اتصالا هاتفيا من نظيره في أوسترانا، وجرى خلال الاتصال "
        "بحث العلاقات بين البلدين.",
        "وأكد الوزيران على أهمية استمرار التنسيق بشأن السد وعلى احترام القانون الدولي.",
        "كما أعرب الرئيس عن شكره للمساعدات التي قدمتها الحكومة بعد الفيضانات.",
    ),
    "fa": (
        "رئیس جمهور در گفت‌وگوی تلفنی با نخست وزیر کارولیا بر ادامه همکاری‌ها تأکید کرد.",
        "دو طرف درباره سد گفت‌وگو کردند و خواستار اجرای توافق شدند که سال گذشته امضا شده است.",
        "وزیر امور خارجه گفت که این کشور به تعهدات خود پایبند است و از کمک‌ها تشکر کرد.",
    ),
    "fr": (
        "Le Président de la République s'est entretenu avec la Première ministre de Karvélie.",
        "Les deux ministres sont convenus de poursuivre leurs échanges sur le barrage et ont salué "
        "l'accord conclu en mai.",
        "Il a souligné que l'aide ne serait pas suspendue, tout en appelant à la retenue.",
    ),
    "de": (
        "Der Bundespräsident hat am Dienstag mit der Kanzlerin von Karwelien telefoniert.",
        "Beide Seiten betonten, dass die Gespräche über den Staudamm fortgesetzt werden sollen.",
        "Der Minister dankte für die Hilfe und sprach sich für ein Treffen im Herbst aus.",
    ),
    "es": (
        "El presidente conversó por teléfono con la primera ministra de Karvelia sobre la presa.",
        "Ambas partes acordaron mantener los contactos y subrayaron la firma del acuerdo.",
        "El ministro agradeció la ayuda enviada tras las inundaciones y pidió moderación.",
    ),
    "it": (
        "Il presidente ha avuto un colloquio telefonico con la prima ministra della Carvelia.",
        "Le due parti hanno concordato di proseguire i contatti e hanno ribadito che l'accordo "
        "sarà firmato nel corso dell'anno.",
        "Il ministro ha ringraziato per gli aiuti inviati dopo l'alluvione e ha chiesto calma.",
    ),
    "pt": (
        "O presidente conversou por telefone com a primeira-ministra da Carvélia sobre a barragem.",
        "As duas partes concordaram em manter os contatos e sublinharam que o acordo será assinado "
        "este ano.",
        "O ministro agradeceu a ajuda enviada após as cheias e não comentou as negociações.",
    ),
    "pl": (
        "Prezydent rozmawiał przez telefon z premier Karwelii na temat zapory.",
        "Obie strony uzgodniły, że będą kontynuować kontakty oraz podkreśliły znaczenie umowy.",
        "Minister podziękował za pomoc wysłaną po powodzi i wezwał do powściągliwości.",
    ),
    "el": ("Ο πρόεδρος είχε τηλεφωνική συνομιλία με την πρωθυπουργό της Καρβελίας για το φράγμα.",),
    "he": ("הנשיא שוחח בטלפון עם ראש ממשלת קרווליה על הסכר והודה לה על הסיוע.",),
    "ja": ("大統領はカルヴェリアの首相と電話会談を行い、ダムの問題について意見を交換した。",),
    "ko": ("대통령은 카르벨리아 총리와 전화 통화를 하고 댐 문제에 대해 의견을 나누었다.",),
    "hi": ("राष्ट्रपति ने कार्वेलिया की प्रधानमंत्री से फोन पर बात की और बांध के मुद्दे पर चर्चा की।",),
    "nl": ("De minister heeft gesproken met zijn collega over de dam en het verdrag van mei.",),
    "lv": ("Prezidents pa tālruni runāja ar Karvēlijas premjerministri par aizsprostu un līgumu.",),
    "ur": (
        "وزیر خارجہ نے کارویلیا کے ہم منصب سے فون پر بات کی اور ڈیم کے مسئلے پر تبادلہ خیال کیا۔",
    ),
}


@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language in TEXTS for text in TEXTS[language]]
)
def test_official_prose_is_recognised(language: str, text: str) -> None:
    assert detect(text) == language
    assert detect("  \n" + text.upper() if language not in {"tr"} else text) == language


UNSERVED = (
    "Rais alizungumza kwa simu na waziri mkuu wa Karvelia kuhusu bwawa na kumshukuru kwa msaada.",
    "Välisminister rääkis telefonis Karveelia kolleegiga ning tänas teda antud abi eest.",
    "Lehendakariak telefonoz hitz egin zuen Karveliako lehen ministroarekin urtegiari buruz.",
    "Ерөнхийлөгч Карвелийн ерөнхий сайдтай утсаар ярьж, далангийн асуудлаар санал солилцов.",
)


@pytest.mark.parametrize("text", UNSERVED)
def test_a_language_that_the_table_lacks_is_not_taken_for_another(text: str) -> None:
    assert detect(text) == "und"


@pytest.mark.parametrize("text", ["", "  \n", "1234 — 5678 …", "###", "Karvelia", "а", "🙂🙂"])
def test_too_little_is_undetermined(text: str) -> None:
    assert detect(text) == "und"


def test_foreign_names_and_quotations_do_not_turn_a_text() -> None:
    english = " ".join(TEXTS["en"])
    assert (
        detect(f"{english} «Стороны обсудили ход переговоров о плотине», TASS quoted him.") == "en"
    )
    assert (
        detect("国家主席同President Aldane of Karvelia通电话，双方就水坝问题交换了意见。") == "zh"
    )
    assert detect("外相は「维持和平」について述べ、カルヴェリアの首相と意見を交換した。") == "ja"


def test_decomposed_letters_count_as_composed_ones() -> None:
    assert detect(unicodedata.normalize("NFD", " ".join(TEXTS["tr"]))) == "tr"


def test_a_long_text_costs_no_more_than_its_beginning() -> None:
    assert detect((" ".join(TEXTS["de"]) + " ") * 20_000) == "de"


def test_the_table_is_whole() -> None:
    names = {script.name for script in scripts()}
    codes = [language.code for language in languages()]
    assert {language.script for language in languages()} <= names
    assert len(codes) == len(set(codes))
    for script in names:
        several = [language for language in languages() if language.script == script]
        assert len(several) == 1 or all(language.words for language in several)
    for language in languages():
        assert language.words == {
            unicodedata.normalize("NFC", word.lower()) for word in language.words
        }
