using ResidentPortal.Authoring.Pages;
using ResidentPortal.Content.Model;

namespace ResidentPortal.Studio.Pages;

/// <summary>What <see cref="NewPage"/> shows.</summary>
public sealed record NewModel
{
    /// <summary>Of the page that will be made.</summary>
    public required Guid Key { get; init; }

    /// <summary>The page above it; null for the top of the site.</summary>
    public ListedPage? Below { get; init; }
    public required IReadOnlyList<DocumentType> Allowed { get; init; }
}
