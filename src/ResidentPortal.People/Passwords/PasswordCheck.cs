using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using ResidentPortal.People.Settings;
using ResidentPortal.People.Storage;

namespace ResidentPortal.People.Passwords;

/// <summary>Holds every password that Identity is given to the rules.</summary>
internal sealed class PasswordCheck(IOptions<PeopleOptions> options) : IPasswordValidator<Person>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Person> manager, Person user, string? password) =>
        Task.FromResult(PasswordRules.Mistake(password, user.Email, options.Value.SiteName) is { } mistake
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = mistake })
            : IdentityResult.Success);
}
