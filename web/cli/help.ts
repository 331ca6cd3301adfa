/** What `qurio --help` says. */

export const HELP = `qurio: recognises museum objects from a photo and its caption

  qurio classify [--image FILE] [--caption TEXT] [--head NAME] [--json]
      One object. A photo, a caption, or both.
      --head   world (kinds of museum objects, the default), court (10 materials), or your own
      --json   one JSON object instead of a short text

  qurio tag --in LIST --out RESULT [--root FOLDER] [--head NAME] [--shard I/N] [--jobs N]
            [--column FIELD=NAME]... [--delimiter MARK] [--encoding NAME] [--keep-errors] [--force]
      Every row of a list: JSON Lines (.jsonl, .ndjson) or CSV (.csv, .tsv; first row: column names)
      with id, image (or file; may be empty) and caption (may be empty).
      --out    .jsonl: id, class, group, probability, probabilities, abstain, outcome, language,
               run; or id, error, run
               .csv: the same in columns
               Where abstain is true ("I don't know"), class is empty and best_guess says what it
               would have been; the probability is that guess's. group then names what can still be
               said (vessel, painted, ...), and is empty where nothing can. outcome is sure,
               unsure, disagree (photo and caption speak of different things) or unknown (nothing
               known is like it). With both, agreement is the probability that they belong together,
               and photo_class and caption_class are what each says alone. run names list, folder,
               head, shard, options and version that the row is from. language is what the caption
               is taken for (en, es, fr, de, zh, other): one that is not English is read by its
               words alone.
               As many rows as the list has, in its order. Written beside RESULT and renamed at the
               end. The same command again goes on with a run that was interrupted, and answers
               the rows that failed once more. One run at a time writes RESULT (RESULT.lock).
      --root   the folder that the images are below (default: the folder of LIST)
      --shard  only rows I, I+N, I+2N, ... of the list; I from 1 to N; each shard its own RESULT
      --jobs   worker processes (default: one per core)
      --column    which column or key is id, image or caption: --column "image=Picture file".
                  Names are the same whatever their case; what is not read is named.
      --delimiter between the cells of a CSV list: comma, semicolon, tab, pipe, or a mark
                  (default: a line sep=; in the list, or what its first row shows)
      --encoding  of the list: utf-8, utf-16le, utf-16be, windows-1252, macintosh, ...
                  (default: found out, and said if it is not UTF-8)
      --keep-errors  leave rows that have failed as they are
      --force     replace a RESULT that is there already; without, only this command's own is.
                  The list itself is never written.
      Ids are texts, digit for digit; a double one is named. A row is at most 1 MiB.

  qurio exhibit new FOLDER
      A folder to begin an exhibit with: exhibit.json, its schema for editors, three objects.
  qurio exhibit import FROM --out FOLDER [--languages en,fr] [--category NAME] [--root PHOTOS]
                       [--most N]
      The folder from a list (CSV or JSON Lines: id, photo, title, caption, category, credit,
      licence, licence_url, source; other languages as title_fr, caption_fr, ...) whose photos are
      below --root, or from an IIIF Presentation manifest or collection, version 2 or 3: a file or
      an address, asked for with all that it names.
  qurio exhibit check FOLDER [--without-model]
      What is wrong, each with file and line, and what the model says of each object where that is
      not what it is.
  qurio exhibit build FOLDER --out OUT
      The complete page for any web server.
  qurio exhibit serve FOLDER [--port N]
      The same on this machine (default port: 8080).

  qurio replay FILE [--exhibit FOLDER] [--lesson ID.json]
      Holds a recording of the page (FILE.jsonl, from its dialog for sharing) against the engine: every
      answer is computed anew, and what is other is told with its line. What hangs on an own photo or
      an untold caption cannot be checked. Last it says which objects and which head it was held against.
      --exhibit  the folder of the exhibit that it was recorded in (default: our own gallery and head)
      --lesson  the draft of a lesson as well: a step for every state that was looked at

  qurio --help, qurio --version

Exit code: 0 done (rows that could not be answered say why), 1 could not be done (what is there is
kept, the same command goes on) or, of replay, something is other, 2 wrong options, 3 every row failed.
`;
