namespace ResidentPortal.Studio.Media;

/// <summary>Which part of the library is looked at.</summary>
public sealed record MediaListView
{
    public string Words { get; init; } = "";

    /// <summary>Which part of the list, from 1.</summary>
    public int Number { get; init; } = 1;

    public bool InBin { get; init; }

    /// <summary>Null for all; empty for what lies in none.</summary>
    public Guid? Folder { get; init; }

    /// <summary>How many were added a moment ago.</summary>
    public int Added { get; init; }

    /// <summary>What else was done a moment ago, if anything.</summary>
    public string? Done { get; init; }

    public string Href(int number) =>
        $"{MediaEndpoints.Path}?q={Uri.EscapeDataString(Words)}&page={number}"
            + $"{(InBin ? "&bin=true" : "")}{(Folder is { } folder ? $"&folder={folder}" : "")}";
}
