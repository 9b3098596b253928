//! What of all this is done on files too. Its name makes it the last.

#[test]
fn the_desk_answers_the_same_on_the_real_store() {
    crate::model::runs_on_files();
}
