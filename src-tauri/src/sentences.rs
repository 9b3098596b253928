//! What the program says without its page, from the same catalogues as the page:
//! in the terminal, and when the page has stopped.

use fluent_bundle::{FluentBundle, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

use tweestap_documents::Language;

/// The sentences of `ui/locales/*/shell.ftl`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sentence {
    #[cfg_attr(
        not(any(target_os = "linux", test)),
        expect(dead_code, reason = "other systems always have a screen")
    )]
    NoDisplay,
    #[cfg_attr(not(any(windows, test)), expect(dead_code, reason = "other systems always have a web view"))]
    NoWebView,
    CannotOpen,
    AutomationRefused,
    PageStoppedTitle,
    PageStopped,
    #[cfg_attr(not(any(windows, test)), expect(dead_code, reason = "elsewhere it is part of the app"))]
    WebViewStopped,
    SaveTitle,
    OpenTitle,
    FilePeople,
    FileLog,
    FileBackup,
}

impl Sentence {
    fn id(self) -> &'static str {
        match self {
            Self::NoDisplay => "shell-no-display",
            Self::NoWebView => "shell-no-web-view",
            Self::CannotOpen => "shell-cannot-open",
            Self::AutomationRefused => "shell-automation-refused",
            Self::PageStoppedTitle => "shell-page-stopped-title",
            Self::PageStopped => "shell-page-stopped",
            Self::WebViewStopped => "shell-web-view-stopped",
            Self::SaveTitle => "shell-save-title",
            Self::OpenTitle => "shell-open-title",
            Self::FilePeople => "shell-file-people",
            Self::FileLog => "shell-file-log",
            Self::FileBackup => "shell-file-backup",
        }
    }

    /// The sentence in a language. The catalogues are part of the program and a
    /// test reads every sentence of each, so the id stands in for nothing but a bug.
    pub(crate) fn text(self, language: Language) -> String {
        self.look_up(language).unwrap_or_else(|| self.id().to_owned())
    }

    fn look_up(self, language: Language) -> Option<String> {
        let (locale, catalogue) = catalogue(language);
        let resource = FluentResource::try_new(catalogue.to_owned()).ok()?;
        let mut bundle = FluentBundle::new(vec![locale]);
        bundle.add_resource(resource).ok()?;
        let pattern = bundle.get_message(self.id())?.value()?;
        Some(bundle.format_pattern(pattern, None, &mut Vec::new()).into_owned())
    }
}

fn catalogue(language: Language) -> (LanguageIdentifier, &'static str) {
    match language {
        Language::English => (langid!("en"), include_str!("../../ui/locales/en/shell.ftl")),
        Language::Dutch => (langid!("nl"), include_str!("../../ui/locales/nl/shell.ftl")),
        Language::German => (langid!("de"), include_str!("../../ui/locales/de/shell.ftl")),
    }
}

#[cfg(test)]
mod tests {
    use super::Sentence;
    use tweestap_documents::Language;

    #[test]
    fn every_sentence_is_there_in_every_language() {
        let sentences = [
            Sentence::NoDisplay,
            Sentence::NoWebView,
            Sentence::CannotOpen,
            Sentence::AutomationRefused,
            Sentence::PageStoppedTitle,
            Sentence::PageStopped,
            Sentence::WebViewStopped,
            Sentence::SaveTitle,
            Sentence::OpenTitle,
            Sentence::FilePeople,
            Sentence::FileLog,
            Sentence::FileBackup,
        ];
        for sentence in sentences {
            let texts = Language::ALL.map(|language| sentence.look_up(language));
            assert!(texts.iter().all(Option::is_some), "{sentence:?}: {texts:?}");
            // Dutch and German share a word now and then; English with neither of them.
            assert!(texts[0] != texts[1] && texts[0] != texts[2], "{sentence:?} is not translated");
        }
    }
}
