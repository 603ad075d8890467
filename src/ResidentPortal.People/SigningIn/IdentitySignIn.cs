using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.SigningIn;

/// <summary>
/// Identity's sign-in, whose lockout holds for new browsers only: it stops guesses from many networks together, and a browser that the
/// person has signed in with goes on.
/// </summary>
public sealed class IdentitySignIn(
    UserManager<Person> people, IHttpContextAccessor context, IUserClaimsPrincipalFactory<Person> claims,
    IOptions<IdentityOptions> options, ILogger<SignInManager<Person>> log, IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Person> confirmation, KnownBrowsers browsers)
    : SignInManager<Person>(people, context, claims, options, log, schemes, confirmation)
{
    /// <summary>Locked by an administrator, or for this browser by too many wrong tries from elsewhere.</summary>
    public async Task<bool> IsBarredAsync(Person person) => person.IsLocked || !browsers.Knows(person) && await base.IsLockedOut(person);

    protected override Task<bool> IsLockedOut(Person user) => IsBarredAsync(user);
}
