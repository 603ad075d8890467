namespace ResidentPortal.Reports.Mail;

/// <summary>Access tokens with which a program signs in to a mail server (OAuth 2.0, RFC 6749 section 4.4).</summary>
public interface ITokenSource
{
    /// <returns>One that is still good for a while.</returns>
    /// <exception cref="TokenException">There is none to be had.</exception>
    Task<string> GetAsync(CancellationToken cancellationToken);
}

/// <summary>No token was to be had. Its text says nothing of what the server answered.</summary>
/// <param name="isRefused">The server refused us: our settings are wrong, or a secret has run out.</param>
public sealed class TokenException(bool isRefused, Exception? inner = null) : Exception("There is no access token for the mail server.",
    inner)
{
    public bool IsRefused => isRefused;
}
