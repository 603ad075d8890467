using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>
/// What the council's sign-in says of itself: where it asks people, where it takes codes, with which keys it signs. Asked once a day.
/// </summary>
public sealed class CouncilDirectory(CouncilSettings settings, IHostEnvironment environment)
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> known = new(
        settings.Authority + "/.well-known/openid-configuration",
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever { RequireHttps = !environment.IsDevelopment() });

    public Task<OpenIdConnectConfiguration> FindAsync(CancellationToken cancellationToken) =>
        known.GetConfigurationAsync(cancellationToken);

    public void AskAgain() => known.RequestRefresh();
}
