using ResidentPortal.Content.Studio;

namespace ResidentPortal.Web.Studio.Media;

/// <summary>What the page of the library shows.</summary>
public sealed record MediaListView
{
    public string Words { get; init; } = "";

    /// <summary>Which part of the list, from 1.</summary>
    public int Number { get; init; } = 1;

    public bool InBin { get; init; }

    /// <summary>How many were added a moment ago.</summary>
    public int Added { get; init; }

    public UploadForm Form { get; init; } = UploadForm.Empty;
    public IReadOnlyList<FieldMistake> Errors { get; init; } = [];
    public IReadOnlyList<ListedMedia> Listed { get; init; } = [];
    public int Total { get; init; }

    /// <summary>Everything that is wrong with a field, for the place beside it.</summary>
    public string? ErrorOf(string field) => Errors.Where(error => error.Field == field).Select(error => error.Message).ToList() is { Count: > 0 } messages ? string.Join(". ", messages) : null;

    public string Href(int number) => $"{MediaEndpoints.Path}?q={Uri.EscapeDataString(Words)}&page={number}{(InBin ? "&bin=true" : "")}";
}
