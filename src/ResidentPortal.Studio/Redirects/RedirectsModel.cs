using ResidentPortal.Authoring.Redirects;


namespace ResidentPortal.Studio.Redirects;

/// <summary>What <see cref="RedirectsPage"/> shows.</summary>
public sealed record RedirectsModel
{
    public required RedirectsView View { get; init; }
    public required ListedRedirects Listed { get; init; }
}
