//! Which letters beyond ASCII a name keeps.
//!
//! Rust takes more than these, with warnings that only a whole crate can allow, and generated code may be a module of somebody's crate: uncommon letters,
//! names that look like another (`а` of Cyrillic beside `a`), crates in which all letters of a script look like Latin ones. So a name keeps the
//! letters that living languages use and that have one form (Unicode's NFC changes nothing), and those of a script that resembles
//! Latin only where one of them does not. All others become their code points.

/// Letters of Latin Extended-A that are uncommon, or whose other case is two characters.
const UNUSUAL_LATIN: &str = "ĲĳĿŀŉſİı";
/// Letters, in both cases, that resemble none of Latin.
const CLEARLY_GREEK: &str = "ΆΈΉΊΌΎΏΞΨΩΪΫάέήίόύώξψωϊϋ";
/// Likewise.
const CLEARLY_CYRILLIC: &str = "ДЖИЙЦЩЪЭЯЁЇЎЉЊЂЃЌЏджийцщъэяёїўљњђѓќџ";
/// Kana that resemble an ideograph, or each other.
const AMBIGUOUS_KANA: &str = "へイエカタトニネノハヒヘムメヨロー";
/// Ideographs that resemble kana, or strokes.
const AMBIGUOUS_HAN: &str = "一丅丫丿乄二亻八力匕卜厶口囗夕工彐礻";

/// The letters of one text that its name keeps.
#[derive(Clone, Copy, Debug)]
pub(super) struct Letters {
    greek: bool,
    cyrillic: bool,
    kana: bool,
    han: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Script {
    Latin,
    Greek,
    Cyrillic,
    Kana,
    Han,
    Hangul,
}

impl Letters {
    /// Of a text.
    pub(super) fn of(text: &str) -> Self {
        let any = |script, is_clear: &dyn Fn(char) -> bool| {
            text.chars()
                .any(|letter| self::script(letter) == Some(script) && is_clear(letter))
        };
        Self {
            greek: any(Script::Greek, &|letter| CLEARLY_GREEK.contains(letter)),
            cyrillic: any(Script::Cyrillic, &|letter| {
                CLEARLY_CYRILLIC.contains(letter)
            }),
            kana: any(Script::Kana, &|letter| !AMBIGUOUS_KANA.contains(letter)),
            han: any(Script::Han, &|letter| !AMBIGUOUS_HAN.contains(letter)),
        }
    }

    /// Whether a character beyond ASCII is kept.
    pub(super) fn keep(self, letter: char) -> bool {
        match script(letter) {
            Some(Script::Latin | Script::Hangul) => true,
            Some(Script::Greek) => self.greek,
            Some(Script::Cyrillic) => self.cyrillic,
            Some(Script::Kana) => self.kana,
            Some(Script::Han) => self.han,
            None => false,
        }
    }
}

/// Whether some name may hold this character beyond ASCII.
pub(super) fn is_letter(letter: char) -> bool {
    script(letter).is_some()
}

fn script(letter: char) -> Option<Script> {
    Some(match letter {
        '×' | '÷' => return None,
        'À'..='ſ' if UNUSUAL_LATIN.contains(letter) => return None,
        'À'..='ſ' | 'Ơ' | 'ơ' | 'Ư' | 'ư' | 'Ạ'..='ỹ' => Script::Latin,
        'Ά' | 'Έ'..='Ί' | 'Ό' | 'Ύ'..='Ώ' | 'Α'..='Ρ' | 'Σ'..='ί' | 'α'..='ώ' => {
            Script::Greek
        }
        'Ё'..='Ќ' | 'Ў'..='я' | 'ё'..='ќ' | 'ў'..='џ' | 'Ґ' | 'ґ' => Script::Cyrillic,
        'ぁ'..='ゖ' | 'ァ'..='ヺ' | 'ー' => Script::Kana,
        '\u{4e00}'..='\u{9fff}' => Script::Han,
        '가'..='힣' => Script::Hangul,
        _ => return None,
    })
}
