//! Writes `src/unicode/properties.txt`: the Unicode properties that `\\p{…}` can name, from the tables of `regex-syntax`.
//!
//! `cargo run -p specsmith-pattern --example properties > runtime/pattern/src/unicode/properties.txt`
//!
//! A line is a kind (`g` general category, `s` script, `b` binary), the names, and the ranges: how far each begins after the end of the
//! one before, and, after a `+`, how many more code points it has; both in hexadecimal.

use std::fmt::Write as _;

use regex_syntax::hir::{Class, HirKind};

/// General categories but those of what is not assigned or no character, which follow from the others.
const CATEGORIES: &str = "\
    Cc|Control|cntrl Cf|Format Co|Private_Use Ll|Lowercase_Letter Lm|Modifier_Letter Lo|Other_Letter \
    Lt|Titlecase_Letter Lu|Uppercase_Letter Mc|Spacing_Mark Me|Enclosing_Mark Mn|Nonspacing_Mark \
    Nd|Decimal_Number|digit Nl|Letter_Number No|Other_Number Pc|Connector_Punctuation \
    Pd|Dash_Punctuation Pe|Close_Punctuation Pf|Final_Punctuation Pi|Initial_Punctuation \
    Po|Other_Punctuation Ps|Open_Punctuation Sc|Currency_Symbol Sk|Modifier_Symbol Sm|Math_Symbol \
    So|Other_Symbol Zl|Line_Separator Zp|Paragraph_Separator Zs|Space_Separator";

/// The binary properties of ECMA-262 that patterns in documents have a use for.
const BINARY: &str = "\
    ASCII_Hex_Digit|AHex Alphabetic|Alpha Emoji Emoji_Presentation|EPres \
    Extended_Pictographic|ExtPict Hex_Digit|Hex ID_Continue|IDC ID_Start|IDS Ideographic|Ideo \
    Lowercase|Lower Uppercase|Upper White_Space|space";

const SCRIPTS: &str = "\
    Adlam|Adlm Ahom Anatolian_Hieroglyphs|Hluw Arabic|Arab Armenian|Armn Avestan|Avst \
    Balinese|Bali Bamum|Bamu Bassa_Vah|Bass Batak|Batk Bengali|Beng Bhaiksuki|Bhks \
    Bopomofo|Bopo Brahmi|Brah Braille|Brai Buginese|Bugi Buhid|Buhd Canadian_Aboriginal|Cans \
    Carian|Cari Caucasian_Albanian|Aghb Chakma|Cakm Cham Cherokee|Cher Chorasmian|Chrs \
    Common|Zyyy Coptic|Copt|Qaac Cuneiform|Xsux Cypriot|Cprt Cypro_Minoan|Cpmn Cyrillic|Cyrl \
    Deseret|Dsrt Devanagari|Deva Dives_Akuru|Diak Dogra|Dogr Duployan|Dupl \
    Egyptian_Hieroglyphs|Egyp Elbasan|Elba Elymaic|Elym Ethiopic|Ethi Garay|Gara Georgian|Geor \
    Glagolitic|Glag Gothic|Goth Grantha|Gran Greek|Grek Gujarati|Gujr Gunjala_Gondi|Gong \
    Gurmukhi|Guru Gurung_Khema|Gukh Han|Hani Hangul|Hang Hanifi_Rohingya|Rohg Hanunoo|Hano \
    Hatran|Hatr Hebrew|Hebr Hiragana|Hira Imperial_Aramaic|Armi Inherited|Qaai|Zinh \
    Inscriptional_Pahlavi|Phli Inscriptional_Parthian|Prti Javanese|Java Kaithi|Kthi \
    Kannada|Knda Katakana|Kana Kawi Kayah_Li|Kali Kharoshthi|Khar \
    Khitan_Small_Script|Kits Khmer|Khmr Khojki|Khoj Khudawadi|Sind Kirat_Rai|Krai Lao|Laoo \
    Latin|Latn Lepcha|Lepc Limbu|Limb Linear_A|Lina Linear_B|Linb Lisu Lycian|Lyci Lydian|Lydi \
    Mahajani|Mahj Makasar|Maka Malayalam|Mlym Mandaic|Mand Manichaean|Mani Marchen|Marc \
    Masaram_Gondi|Gonm Medefaidrin|Medf Meetei_Mayek|Mtei Mende_Kikakui|Mend \
    Meroitic_Cursive|Merc Meroitic_Hieroglyphs|Mero Miao|Plrd Modi Mongolian|Mong Mro|Mroo \
    Multani|Mult Myanmar|Mymr Nabataean|Nbat Nag_Mundari|Nagm Nandinagari|Nand New_Tai_Lue|Talu \
    Newa Nko|Nkoo Nushu|Nshu Nyiakeng_Puachue_Hmong|Hmnp Ogham|Ogam Ol_Chiki|Olck Ol_Onal|Onao \
    Old_Hungarian|Hung Old_Italic|Ital Old_North_Arabian|Narb Old_Permic|Perm Old_Persian|Xpeo \
    Old_Sogdian|Sogo Old_South_Arabian|Sarb Old_Turkic|Orkh Old_Uyghur|Ougr Oriya|Orya \
    Osage|Osge Osmanya|Osma Pahawh_Hmong|Hmng Palmyrene|Palm Pau_Cin_Hau|Pauc Phags_Pa|Phag \
    Phoenician|Phnx Psalter_Pahlavi|Phlp Rejang|Rjng Runic|Runr Samaritan|Samr Saurashtra|Saur \
    Sharada|Shrd Shavian|Shaw Siddham|Sidd SignWriting|Sgnw Sinhala|Sinh Sogdian|Sogd \
    Sora_Sompeng|Sora Soyombo|Soyo Sundanese|Sund Sunuwar|Sunu Syloti_Nagri|Sylo Syriac|Syrc \
    Tagalog|Tglg Tagbanwa|Tagb Tai_Le|Tale Tai_Tham|Lana Tai_Viet|Tavt Takri|Takr Tamil|Taml \
    Tangsa|Tnsa Tangut|Tang Telugu|Telu Thaana|Thaa Thai Tibetan|Tibt Tifinagh|Tfng \
    Tirhuta|Tirh Todhri|Todr Toto Tulu_Tigalari|Tutg Ugaritic|Ugar Vai|Vaii \
    Vithkuqi|Vith Wancho|Wcho Warang_Citi|Wara Yezidi|Yezi Yi|Yiii Zanabazar_Square|Zanb";

fn main() {
    for (kind, query, names) in [
        ("g", "gc=", CATEGORIES),
        ("s", "sc=", SCRIPTS),
        ("b", "", BINARY),
    ] {
        for names in names.split_whitespace() {
            let name = names.split('|').next().unwrap_or(names);
            println!("{kind} {names}{}", ranges(&format!("{query}{name}")));
        }
    }
}

fn ranges(property: &str) -> String {
    // The complement is always a class; the property itself is a literal where it has one code point.
    let pattern = format!(r"\P{{{property}}}");
    let hir = regex_syntax::parse(&pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
    let HirKind::Class(Class::Unicode(class)) = hir.into_kind() else {
        panic!("{pattern} is no class")
    };
    let mut class = class;
    class.negate();
    let mut text = String::new();
    let mut next = 0;
    for range in class.ranges() {
        let (start, end) = (u32::from(range.start()), u32::from(range.end()));
        let _ = write!(text, " {:X}", start - next);
        if end > start {
            let _ = write!(text, "+{:X}", end - start);
        }
        next = end + 1;
    }
    text
}
