using ResidentPortal.Authoring.DocumentTypes;
using ResidentPortal.Content.Media;
using ResidentPortal.Content.Published;

namespace ResidentPortal.Studio.Editing.Fields;

/// <summary>What an editor looks up of the site round the page: document types, addresses, pictures.</summary>
public sealed record EditorContext(DocumentTypeSet Types, PublishedSite Site)
{
    public string? PathOf(Guid page) => Site.Find(page)?.Path;

    public Guid? PageAt(string path) => Site.Find(path.Length > 1 ? path.TrimEnd('/').ToLowerInvariant() : path)?.Key;

    /// <summary>Items that can be picked: pictures and files, by name.</summary>
    public IReadOnlyList<PickableMedia> Media => Site.PickableMedia;
}
