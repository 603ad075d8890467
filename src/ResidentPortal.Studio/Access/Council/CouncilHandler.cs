using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>
/// The framework's code flow (state, PKCE, exchange of the code), with what OpenID Connect adds to it: discovery, the nonce,
/// and an id token that Microsoft.IdentityModel checks. The framework's own handler for it cannot be restored here.
/// </summary>
public sealed class CouncilHandler(
    IOptionsMonitor<OAuthOptions> options, ILoggerFactory logger, UrlEncoder encoder, CouncilDirectory directory, CouncilSettings settings)
    : OAuthHandler<OAuthOptions>(options, logger, encoder)
{
    public const string SchemeName = "council";

    private const string Nonce = "nonce";

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Options.AuthorizationEndpoint = (await directory.FindAsync(Context.RequestAborted)).AuthorizationEndpoint;
        await base.HandleChallengeAsync(properties);
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // Comes back in the id token; the state, in which it is kept meanwhile, is encrypted.
        var nonce = WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));
        properties.Items[Nonce] = nonce;
        return QueryHelpers.AddQueryString(base.BuildChallengeUrl(properties, redirectUri), Nonce, nonce);
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        Options.TokenEndpoint = (await directory.FindAsync(Context.RequestAborted)).TokenEndpoint;
        return await base.HandleRemoteAuthenticateAsync();
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties,
        OAuthTokenResponse tokens)
    {
        var idToken = tokens.Response?.RootElement.TryGetProperty("id_token", out var token) is true ? token.GetString() : null;
        var checkedToken = await CheckAsync(idToken ?? throw new AuthenticationFailureException("There is no id token."));
        if (!IsSame(checkedToken.ClaimsIdentity.FindFirst(Nonce)?.Value, properties.Items[Nonce]))
            throw new AuthenticationFailureException("The id token belongs to another request.");
        properties.Items.Remove(Nonce);
        return new(new(checkedToken.ClaimsIdentity), properties, SchemeName);
    }

    private async Task<TokenValidationResult> CheckAsync(string idToken)
    {
        var result = await CheckAsync(idToken, await directory.FindAsync(Context.RequestAborted));
        if (result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // It may have begun to sign with a new key since we asked.
            directory.AskAgain();
            result = await CheckAsync(idToken, await directory.FindAsync(Context.RequestAborted));
        }
        // Only the kind of mistake: the message may quote the token.
        return result.IsValid ? result : throw new AuthenticationFailureException(result.Exception.GetType().Name);
    }

    private Task<TokenValidationResult> CheckAsync(string idToken, OpenIdConnectConfiguration configuration) =>
        new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(idToken, new()
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = settings.ClientId,
            IssuerSigningKeys = configuration.SigningKeys,
            // None that takes the client's secret or nothing for a key.
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256],
            ClockSkew = TimeSpan.FromMinutes(2),
        });

    private static bool IsSame(string? one, string? other) => one is not null && other is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(one), Encoding.UTF8.GetBytes(other));
}
