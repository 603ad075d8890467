using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ResidentPortal.Web.Tests.Studio.Access.Council;

/// <summary>
/// A council's sign-in as the standard has it: discovery, keys, code flow with PKCE, signed id tokens. Whoever comes is signed in at once.
/// </summary>
public sealed class SignInProvider : IAsyncDisposable
{
    public const string ClientId = "resident-portal";
    public const string ClientSecret = "shared-between-two";

    private readonly WebApplication app;
    private readonly RSA key = RSA.Create(2048);
    private readonly RSA otherKey = RSA.Create(2048);
    private readonly ConcurrentDictionary<string, IQueryCollection> codes = [];

    private SignInProvider(WebApplication app) => this.app = app;

    public string Authority => app.Urls.First();

    public string Email { get; set; } = "kim@council.test";

    public string Subject { get; set; } = "subject-1";

    public string[] Groups { get; set; } = [];

    /// <summary>When it says that somebody gave their password; null when it does not say.</summary>
    public DateTimeOffset? AuthTime { get; set; }

    /// <summary>
    /// What it does wrongly: "nonce", "without a nonce", "key", "audience", "issuer", "late", "unsigned", "signed with the secret",
    /// "no id token", or null.
    /// </summary>
    public string? Mistake { get; set; }

    public static async Task<SignInProvider> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var provider = new SignInProvider(builder.Build());
        provider.app.MapGet("/.well-known/openid-configuration", provider.Discovery);
        provider.app.MapGet("/keys", () => Results.Json(new { keys = new[] { provider.PublicKey() } }));
        provider.app.MapGet("/authorize", provider.Authorise);
        provider.app.MapPost("/token", provider.TokenAsync);
        await provider.app.StartAsync();
        return provider;
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        key.Dispose();
        otherKey.Dispose();
    }

    private IResult Discovery() => Results.Json(new
    {
        issuer = Authority,
        authorization_endpoint = Authority + "/authorize",
        token_endpoint = Authority + "/token",
        jwks_uri = Authority + "/keys",
    });

    private object PublicKey()
    {
        var parameters = key.ExportParameters(false);
        return new
        {
            kty = "RSA",
            use = "sig",
            alg = "RS256",
            kid = "one",
            n = WebEncoders.Base64UrlEncode(parameters.Modulus!),
            e = WebEncoders.Base64UrlEncode(parameters.Exponent!),
        };
    }

    private IResult Authorise(HttpRequest request)
    {
        var query = request.Query;
        if (query["client_id"] != ClientId || query["response_type"] != "code" || query["code_challenge_method"] != "S256"
            || !$"{query["scope"]}".Contains("openid", StringComparison.Ordinal))
            return Results.BadRequest();
        var code = Guid.NewGuid().ToString("N");
        codes[code] = query;
        return Results.Redirect(QueryHelpers.AddQueryString(query["redirect_uri"]!,
            new Dictionary<string, string?> { ["code"] = code, ["state"] = query["state"] }));
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync();
        if (form["client_secret"] != ClientSecret || !codes.TryRemove(form["code"]!, out var asked)
            || asked["redirect_uri"] != form["redirect_uri"]
            || asked["code_challenge"] != WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"]!))))
            return Results.BadRequest(new { error = "invalid_grant" });
        return Mistake is "no id token"
            ? Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 60 })
            : Results.Json(new { access_token = "none", token_type = "Bearer", expires_in = 60, id_token = IdToken(asked["nonce"]!) });
    }

    private string IdToken(string nonce)
    {
        var now = DateTime.UtcNow.AddMinutes(Mistake is "late" ? -60 : 0);
        var claims = new Dictionary<string, object> { ["sub"] = Subject, ["email"] = Email, ["groups"] = Groups };
        if (AuthTime is { } moment)
            claims["auth_time"] = moment.ToUnixTimeSeconds();
        if (Mistake is not "without a nonce")
            claims["nonce"] = Mistake is "nonce" ? "another" : nonce;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Mistake is "issuer" ? "https://elsewhere.test" : Authority,
            Audience = Mistake is "audience" ? "another-site" : ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = claims,
            SigningCredentials = Mistake switch
            {
                "unsigned" => null,
                "signed with the secret" =>
                    new(new SymmetricSecurityKey(Encoding.UTF8.GetBytes(ClientSecret)) { KeyId = "one" }, SecurityAlgorithms.HmacSha256),
                _ => new(new RsaSecurityKey(Mistake is "key" ? otherKey : key) { KeyId = "one" }, SecurityAlgorithms.RsaSha256),
            },
        });
    }
}
