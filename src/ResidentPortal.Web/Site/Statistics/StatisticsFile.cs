using System.Globalization;
using ResidentPortal.Content.Published;
using ResidentPortal.Content.Statistics;
using ResidentPortal.Domain.Statistics;
using ResidentPortal.Hosting.Files;

namespace ResidentPortal.Web.Site.Statistics;

/// <summary>The figures of a page and of those below it as a file.</summary>
internal static class StatisticsFile
{
    public const string Extension = ".csv";

    private static readonly string[] Head =
    [
        "Page", "Figure", "What is counted", "Earlier period", "Earlier number", "Period", "Number", "Difference", "Change in percent",
        "Direction", "Part of", "Whole number", "Share in percent", "London rank", "Told to the board", "Item", "Notes",
        "Rank of 15 similar areas", "Unit", "Change as the paper has it", "Group",
    ];

    /// <summary>The page whose figures are asked for, or null when the address is not that of such a file.</summary>
    /// <param name="path">The canonical address, with <see cref="Extension"/>.</param>
    public static PublishedPage? Find(PublishedSite site, string path) =>
        path.EndsWith(Extension, StringComparison.Ordinal)
        && site.Find(path[..^Extension.Length]) is { DocumentType: FigureBlock.PageType } page ? page : null;

    public static IResult Answer(HttpContext context, PublishedPage page)
    {
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{page.Path.Trim('/').Replace('/', '-')}{Extension}\"";
        return Results.Bytes(Write(page), CsvFile.ContentType);
    }

    public static byte[] Write(PublishedPage page) => CsvFile.Write(Head, Lines(page));

    private static IEnumerable<string[]> Lines(PublishedPage page) =>
        FigureSections.Of(page)
            .SelectMany(paper => paper.Sections.SelectMany(section => section.Figures.Select(figure => Line(page, section, figure)))
                .Concat(paper.Changes.Select(change => Line(page, change))))
            .Concat(page.Children.Where(below => below.DocumentType == FigureBlock.PageType).SelectMany(Lines));

    private static string[] Line(PublishedPage page, FigureSection section, Figure figure) =>
    [
        page.Name, figure.Name, figure.Counts,
        figure.Earlier?.Label ?? "", Number(figure.Earlier?.Value), figure.Later.Label, Number(figure.Later.Value),
        Number(figure.Change?.Difference), figure.Unit is Unit.Percent ? "" : Number(figure.Change?.Percent),
        figure.Change is { } change ? FigureText.Word(change.Direction) : "",
        figure.Whole?.Label ?? "", Number(figure.Whole?.Value), Number(figure.Share?.Percent),
        Number(figure.LondonRank), Day(figure.Source), figure.Source.Item,
        string.Join(' ', new[] { FigureText.Overlap(section.Parts), figure.Note }
            .Prepend(string.Join(' ', FigureText.Contradictions(figure))).Where(note => note is { Length: > 0 })),
        Number(figure.SimilarRank), figure.Unit is Unit.Percent ? "percent" : "number",
        figure.IsChangeUnchecked
            ? FigureText.Moved(figure.Stated.Direction!.Value, figure.Stated.Percent!.Value, figure.Unit)
            : "",
        figure.Group,
    ];

    // Neither number is known: only what the paper says of them.
    private static string[] Line(PublishedPage page, StatedChange change) =>
    [
        page.Name, change.Name, "", change.Against, "", change.Period, "", "", "", "", "", "", "", "",
        Day(change.Source), change.Source.Item, change.Note,
        "", "number", FigureText.Moved(change.Direction, change.Percent, Unit.Number), "",
    ];

    private static string Day(Source source) => source.Meeting.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(decimal? value) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
}
