"""Act, polarity and status in Turkish, Chinese, Arabic, French and Persian: invented sentences."""

import pytest

from divergence.domain import Attributes, Readout, Span
from divergence.segment.attributes import profile, read

LEADS = {
    "tr": "Cumhurbaşkanı Kaan Eralp, Brevanya Devlet Başkanı Tevin Oskar ile telefonda görüştü.",
    "zh": "5月3日，国家主席陆明远同布雷瓦总统奥斯卡通电话。",
    "ar": "أجرى السيد الرئيس سامر الوادي اتصالاً هاتفياً مع الرئيس تيفين أوسكار رئيس بريفانيا.",
    "fr": "Le Président Marc Vallier s'est entretenu avec M. Tevin Oskar, Président de Brévanie.",
    "fa": "آرمان رستگار، رئیس‌جمهور مهرستان، با تیوین اسکار تلفنی گفت‌وگو کرد.",
}
ACTS = [
    ("tr", "Cumhurbaşkanı Eralp, limanın önemine vurgu yaptı", "stressed"),
    ("tr", "Eralp, ablukanın kaldırılması gerektiğini ifade etti", "urged"),
    ("tr", "Gemilerin serbest bırakılmasını isteyen Cumhurbaşkanı Eralp", "urged"),
    ("tr", "Eralp, ikinci bir kapı açılmasını önerdi", "urged"),
    ("tr", "Başkan Oskar, ülkesinin anlaşmaya bağlılığını yineledi", "confirmed"),
    ("tr", "Gübre sevkiyatının sürdürülmesi hususunda mutabık kalındı", "agreed"),
    ("tr", "Eralp, yeni yaptırımları kabul etmeyeceklerini belirtti", "refused"),
    ("tr", "Eralp, tutuklamalardan duyduğu endişeyi dile getirdi", "raised"),
    ("tr", "Başkan Oskar, arabulucu olmaya hazır olduğunu söyledi", "ready"),
    ("zh", "陆明远提议，两国海关建立热线", "urged"),
    ("zh", "陆明远希望布方查明沉船原因", "urged"),
    ("zh", "奥斯卡重申，布方恪守条约", "confirmed"),
    ("zh", "布方愿同各方一道推动谈判尽早达成协议", "ready"),
    ("zh", "双方澄清了各自的立场", "none"),
    ("zh", "奥斯卡澄清有关报道", "denied"),
    ("zh", "布方不应冻结企业账户", "urged"),
    ("zh", "陆明远坚决反对加征关税", "refused"),
    ("zh", "陆明远对扣押渔船提出严正交涉", "warned"),
    ("zh", "双方达成广泛共识", "agreed"),
    ("zh", "陆明远着重指出，海峡必须保持畅通", "stressed"),
    ("ar", "وشدد السيد الرئيس على أهمية الملاحة", "stressed"),
    ("ar", "وأكد السيد الرئيس ضرورة فتح الميناء", "urged"),
    ("ar", "وجدد الرئيس أوسكار التأكيد على دعم بلاده للهدنة", "confirmed"),
    ("ar", "وعبر الجانبان عن رفضهما إغلاق المضيق", "refused"),
    ("ar", "واقترح السيد الرئيس إنشاء لجنة مشتركة", "urged"),
    ("ar", "وأكد الرئيس أوسكار استعداد بلاده لاستقبال الخبراء", "ready"),
    ("ar", "وتعهد الرئيس أوسكار بتسليم القمح", "promised"),
    ("ar", "ووجه السيد الرئيس بإرسال مستشفى ميداني", "agreed"),
    ("fr", "Le Président a insisté sur la liberté de navigation", "stressed"),
    ("fr", "Le Président a plaidé pour une trêve", "urged"),
    ("fr", "M. Oskar a réitéré l'offre d'envoyer des sapeurs", "ready"),
    ("fr", "M. Oskar a réaffirmé son attachement au traité", "confirmed"),
    ("fr", "Le Président n'a pas caché son exaspération", "raised"),
    ("fr", "Il a également été convenu de rouvrir la ligne", "agreed"),
    ("fr", "M. Oskar s'est engagé à livrer le blé", "promised"),
    ("fr", "Le Président a mis en garde contre une escalade", "warned"),
    ("fa", "رستگار بر لزوم بازگشایی بندر تأکید کرد", "urged"),
    ("fa", "رستگار بار دیگر تأکید کرد که پیمان پابرجاست", "confirmed"),
    ("fa", "رستگار از محاصره بندر انتقاد کرد", "warned"),
    ("fa", "اسکار برای میانجیگری اعلام آمادگی کرد", "ready"),
    ("fa", "رستگار لغو تحریم‌ها را ضروری دانست", "urged"),
    ("fa", "اسکار قول داد گندم را تحویل دهد", "promised"),
    ("fa", "وضع مرز مورد بررسی قرار گرفت", "discussed"),
    ("fa", "دو طرف به توافق رسیدند", "agreed"),
]
POLARITY = [
    ("tr", "Ateşkes sağlanmadan görüşmelere dönülmeyeceğini vurguladı", "conditional"),
    ("tr", "Eralp, kapının ancak sayım bittikten sonra açılacağını söyledi", "conditional"),
    ("tr", "Eralp, limanın kapatılmadığını söyledi", "negated"),
    ("tr", "Eralp, gemilerin vakit kaybetmeden yola çıktığını söyledi", "affirmed"),
    ("zh", "陆明远强调，调查结束前不得恢复通航", "conditional"),
    ("zh", "陆明远指出，应先停火，再谈撤军", "conditional"),
    ("zh", "陆明远要求无条件释放船员", "affirmed"),
    ("zh", "陆明远指出，和平来之不易", "affirmed"),
    ("zh", "奥斯卡表示，布方没有关闭港口", "negated"),
    ("ar", "وأوضح السيد الرئيس أن الهدنة لن تصمد دون مراقبين", "conditional"),
    ("ar", "وأوضح السيد الرئيس أن الميناء لن يفتح قبل أن ترفع القيود", "conditional"),
    ("ar", "وشدد السيد الرئيس على أن الميناء مفتوح", "affirmed"),
    ("ar", "وأوضح السيد الرئيس أن الميناء لم يغلق", "negated"),
    (
        "fr",
        "Le Président a indiqué que le pont serait rouvert dès lors que la trêve tient",
        "conditional",
    ),
    ("fr", "Le Président a appelé à une reprise sans délai des vols", "affirmed"),
    ("fr", "Le Président a rappelé que le port n'avait pas été fermé", "negated"),
    ("fa", "رستگار گفت پل تنها پس از آتش‌بس باز می‌شود", "conditional"),
    ("fa", "رستگار گفت بندر بسته نشده است", "negated"),
    ("fa", "رستگار خواستار آزادی بدون قید و شرط ملوانان شد", "affirmed"),
]
STATUS = [
    ("tr", "Eralp, yardımların bölgeye ulaştırıldığını kaydetti", "done"),
    ("tr", "Eralp, çalışmaların devam ettiğini kaydetti", "under_way"),
    ("tr", "Eralp, heyetin mayısta geleceğini kaydetti", "planned"),
    ("tr", "Eralp, hiçbir gerekçenin bunu haklı çıkaramayacağını kaydetti", "unknown"),
    ("zh", "奥斯卡说，港口已恢复运营", "done"),
    ("zh", "奥斯卡说，救援正在进行", "under_way"),
    ("zh", "奥斯卡说，公路下个月动工", "planned"),
    ("zh", "奥斯卡说，他了解渔民的处境", "unknown"),
    ("ar", "وأوضح السيد الرئيس أن الخسائر بلغت أحد عشر مليونا", "done"),
    ("ar", "وأوضح السيد الرئيس أن أعمال الإغاثة لا تزال جارية", "under_way"),
    ("ar", "وأوضح السيد الرئيس أن الوفد سيصل إلى الميناء", "planned"),
    ("fr", "Le Président a précisé que le pont avait été réparé", "done"),
    ("fr", "Le Président a précisé que les travaux se poursuivaient", "under_way"),
    ("fr", "Le Président a précisé que la ligne rouvrirait", "planned"),
    ("fa", "رستگار گفت پل تعمیر شده است", "done"),
    ("fa", "رستگار گفت امدادرسانی همچنان ادامه دارد", "under_way"),
    ("fa", "رستگار گفت هیئت به بندر خواهد رفت", "planned"),
    ("tr", "Eralp, grevin sona erdirilmesi için çabalarını sürdüreceğini vurguladı", "planned"),
    ("tr", "Eralp, grevin sona erdiğini belirtti", "done"),
]


def attributes(language: str, claim: str) -> Attributes:
    """The claim's attributes after its language's opening."""
    lead = LEADS[language]
    text = f"{lead} {claim}."
    known = profile(Readout("calloway", text, (Span(0, len(text)),), language=language))
    before = read(text, Span(0, len(lead)), known, None).attributes
    return read(text, Span(len(lead) + 1, len(text) - 1), known, before).attributes


@pytest.mark.parametrize(("language", "claim", "act"), ACTS)
def test_act(language: str, claim: str, act: str) -> None:
    assert attributes(language, claim).act == act


@pytest.mark.parametrize(("language", "claim", "polarity"), POLARITY)
def test_polarity(language: str, claim: str, polarity: str) -> None:
    assert attributes(language, claim).polarity == polarity


@pytest.mark.parametrize(("language", "claim", "status"), STATUS)
def test_status(language: str, claim: str, status: str) -> None:
    assert attributes(language, claim).status == status
