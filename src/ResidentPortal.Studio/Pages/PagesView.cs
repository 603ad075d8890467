using System.Globalization;
using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Authoring.Pages;

namespace ResidentPortal.Studio.Pages;

/// <summary>A list of pages, and what was asked for.</summary>
/// <param name="Number">Which part of the list, from 1.</param>
/// <param name="Total">Of all parts.</param>
/// <param name="Here">The page they lie below; null at the top, and when they were looked for.</param>
/// <param name="Above">What lies above that page.</param>
public sealed record PagesView(
    DocumentTypeSet Types, PageFilter Question, int Number, IReadOnlyList<ListedPage> Listed, int Total, ListedPage? Here,
    IReadOnlyList<ListedPage> Above)
{
    public const string WordsField = "q";
    public const string TypeField = "of";
    public const string StatusField = "status";

    /// <summary>Those that can be asked for.</summary>
    public static IReadOnlyList<PageStatus> Statuses { get; } =
        [.. Enum.GetValues<PageStatus>().Where(status => status is not PageStatus.InBin)];

    /// <summary>A question that makes no sense asks for nothing.</summary>
    public static PageFilter Read(IQueryCollection query, DocumentTypeSet types, Guid? below) => new(
        query[WordsField].ToString().Trim(),
        types.Find(query[TypeField].ToString())?.Alias ?? "",
        Statuses.Select(status => (PageStatus?)status).FirstOrDefault(status => status.ToString() == query[StatusField].ToString()),
        below);

    /// <summary>Another part of the same list.</summary>
    public string Href(int number) => PagePaths.All + QueryString.Create(
        new Dictionary<string, string?>
        {
            [WordsField] = Question.Words,
            [TypeField] = Question.DocumentType,
            [StatusField] = Question.Status?.ToString(),
            ["below"] = Question.Below?.ToString(),
            ["page"] = number.ToString(CultureInfo.InvariantCulture),
        }.Where(part => part.Value is { Length: > 0 }));
}
