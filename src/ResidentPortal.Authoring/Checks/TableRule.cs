namespace ResidentPortal.Authoring.Checks;

/// <summary>A table has header cells, so that each of its cells can be read out with what it is about (WCAG 1.3.1).</summary>
internal static class TableRule
{
    public static IEnumerable<Finding> Check(CheckedPage page) =>
        from text in page.RichTexts
        from table in text.Written.QuerySelectorAll("table")
        where !table.QuerySelectorAll("th").Any(cell => Wording.Words(cell).Length > 0)
        let first = table.QuerySelectorAll("td").Select(Wording.Words).FirstOrDefault(words => words.Length > 0) ?? ""
        select first.Length > 0
            ? text.Error(ContentMistake.TableWithoutHeaders,
                $"The table in {text.Where} that starts with “{Wording.Start(first)}” has no header cells. Make its first row or its "
                + "first column a header.", first)
            : text.Error(ContentMistake.TableWithoutHeaders,
                $"A table in {text.Where} has no header cells. Make its first row or its first column a header.");
}
