using ResidentPortal.Content.Model;

namespace ResidentPortal.Authoring.Checks;

/// <summary>What a page cannot be without: its name, its summary, and what its document type asks for.</summary>
internal static class RequiredRule
{
    private const string Summary = "summary";
    private const int LongestSummary = 200;

    public static IEnumerable<Finding> Check(CheckedPage page)
    {
        if (string.IsNullOrWhiteSpace(page.Node.Name.Default))
            yield return new(FindingSeverity.Error, Finding.NameField, null, "Enter a name for the page.", null)
            { Mistake = ContentMistake.MissingName };
        var summary = page.Find(Summary);
        if (summary is { IsEmpty: true })
            yield return summary.Error(ContentMistake.MissingProperty,
                $"Enter a {summary.Name.ToLowerInvariant()}: one or two sentences that say what the page is for. Lists and the search "
                + "show it.");
        else if (summary is { Stored.Length: > LongestSummary })
            yield return summary.Warning(
                $"{summary.Where} is {summary.Stored.Length} characters long. Keep it to {LongestSummary}, so that lists and the search "
                + "show all of it.");
        foreach (var field in page.Fields.Where(field => field is { IsMandatory: true, IsEmpty: true } && field != summary
            && field.Kind != PropertyKind.YesNo))
            yield return field.Error(ContentMistake.MissingProperty, Missing(field));
    }

    private static string Missing(CheckedField field) => field.Kind switch
    {
        PropertyKind.Media => $"Choose a picture or file for {field.Where}.",
        PropertyKind.Link => $"Choose where {field.Where} leads.",
        PropertyKind.Choice => $"Choose one for {field.Where}.",
        PropertyKind.Blocks => $"Add at least one block to {field.Where}.",
        PropertyKind.Date => $"Enter a date in {field.Where}.",
        PropertyKind.Number => $"Enter a number in {field.Where}.",
        PropertyKind.Text or PropertyKind.LongText or PropertyKind.RichText or PropertyKind.YesNo or PropertyKind.Unknown =>
            $"{field.Where} is empty. Fill it in.",
    };
}
