using Microsoft.Identity.Client;

namespace ResidentPortal.Reports.Mail;

/// <summary>Tokens of Microsoft Entra, which the library keeps until shortly before they run out.</summary>
public sealed class EntraTokens : ITokenSource
{
    private readonly IConfidentialClientApplication _application;
    private readonly string[] _scopes;

    public EntraTokens(OAuthOptions options, IMsalHttpClientFactory? http = null)
    {
        ArgumentNullException.ThrowIfNull(options);
        var builder = ConfidentialClientApplicationBuilder.Create(options.ClientId)
            .WithClientSecret(options.ClientSecret)
            .WithAuthority(options.AuthorityAddress);
        if (http is not null)
            builder = builder.WithHttpClientFactory(http).WithInstanceDiscovery(enableInstanceDiscovery: false);
        _application = builder.Build();
        _scopes = [options.Scope];
    }

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            return (await _application.AcquireTokenForClient(_scopes).ExecuteAsync(cancellationToken)).AccessToken;
        }
        catch (MsalServiceException failure) when (failure.StatusCode is >= 400 and < 500 and not 429)
        {
            throw new TokenException(isRefused: true, failure);
        }
        catch (Exception failure) when (failure is MsalException or HttpRequestException)
        {
            throw new TokenException(isRefused: false, failure);
        }
    }
}
