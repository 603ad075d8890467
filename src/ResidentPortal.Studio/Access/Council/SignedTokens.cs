using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ResidentPortal.Studio.Access.Council;

/// <summary>
/// Checks the signature of every id token. Of one that comes with a code the framework wants none, because it was fetched over TLS
/// (OpenID Connect Core, section 3.1.3.7, item 6): where something on the way opens TLS, that would let it make anybody an administrator.
/// </summary>
internal sealed class SignedTokens : JsonWebTokenHandler
{
    public override Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        var strict = validationParameters.Clone();
        strict.RequireSignedTokens = true;
        return base.ValidateTokenAsync(token, strict);
    }
}
