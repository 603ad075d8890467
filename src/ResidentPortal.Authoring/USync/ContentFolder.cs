namespace ResidentPortal.Authoring.USync;

/// <summary>Where <c>umbraco-content</c> lies.</summary>
public sealed record ContentFolder(string Path)
{
    /// <summary>
    /// <c>Content:Folder</c> when it is set; else <c>umbraco-content</c> beside the published program, or at the top of
    /// the repository when the program runs from its source.
    /// </summary>
    public static ContentFolder Locate(string? configured, string contentRoot)
    {
        if (!string.IsNullOrWhiteSpace(configured))
        {
            var chosen = System.IO.Path.GetFullPath(configured, contentRoot);
            return Directory.Exists(chosen)
                ? new(chosen)
                : throw new DirectoryNotFoundException($"Content:Folder is set to {configured}, and there is no folder {chosen}. Create it, or take the setting away to use umbraco-content.");
        }

        string[] places = ["umbraco-content", System.IO.Path.Combine("..", "..", "umbraco-content")];
        return new(places.Select(place => System.IO.Path.GetFullPath(place, contentRoot)).FirstOrDefault(Directory.Exists)
            ?? throw new DirectoryNotFoundException($"There is no umbraco-content folder in {contentRoot}. Copy it there, or set Content:Folder to where it lies."));
    }
}
