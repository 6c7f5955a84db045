"""A page's pictures and programs are not searched for dates and prose."""

from divergence.ingest import page
from divergence.ingest.ballast import unload

TOLD = "The President of Ostrana spoke with the Prime Minister of Velm and agreed to meet in May."
LD = '{"@type": "NewsArticle", "datePublished": "2031-05-14T10:00:00Z"}'
PAGE = (
    f'<html><head><script type="application/ld+json">{LD}</script>'
    f"<script>{'x' * 200_000}</script><style>{'y' * 200_000}</style><!--{'z' * 200_000}--></head>"
    f'<body><main><h1>A call</h1><img src="data:image/png;base64,{"A" * 200_000}" alt="Both">'
    f'<p id="told">{TOLD}</p>tail</main>'
)


def test_what_is_too_long_to_say_anything_goes_and_the_rest_stays() -> None:
    from lxml import etree, html

    root = html.document_fromstring(PAGE)
    shown = [text for text in root.body.itertext() if text.strip()]
    unload(root)
    left = etree.tostring(root, encoding="unicode", method="html")
    assert len(left) < 1_000
    assert LD in left
    assert 'alt="Both"' in left
    assert 'id="told"' in left
    assert [text for text in root.body.itertext() if text.strip()] == shown


def test_a_page_saved_with_its_pictures_is_read() -> None:
    picture = f'<img src="data:image/png;base64,{"iVBORw0KGgo" * 500_000}">'
    found = page.extract(PAGE.replace("<p id", f"{picture}<p>{TOLD} Twice.</p><p id").encode())
    assert TOLD in found.text
    assert found.published == "2031-05-14"
