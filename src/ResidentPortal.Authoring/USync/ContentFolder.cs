namespace ResidentPortal.Authoring.USync;

/// <summary>Where <c>umbraco-content</c> lies.</summary>
public sealed record ContentFolder(string Path)
{
    /// <summary>
    /// <c>Content:Folder</c>, or <c>umbraco-content</c> when it is not set: beside the published program, or at the top of
    /// the repository when the program runs from its source.
    /// </summary>
    public static ContentFolder Locate(string? configured, string contentRoot)
    {
        var named = string.IsNullOrWhiteSpace(configured) ? "umbraco-content" : configured;
        string[] places = [named, System.IO.Path.Combine("..", "..", named)];
        return new(places.Select(place => System.IO.Path.GetFullPath(place, contentRoot)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException(named == configured
                ? $"Content:Folder: “{configured}” cannot be used, because there is no folder "
                + $"{System.IO.Path.GetFullPath(configured, contentRoot)}. "
                    + "Create it, or name the folder that has the pages."
                : $"Content:Folder: there is no umbraco-content folder in {contentRoot}. Copy it there, or set the key to the folder "
                + "that has the pages."));
    }
}
