using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ResidentPortal.Database;
using ResidentPortal.Database.Backup;
using ResidentPortal.Database.Keys;
using ResidentPortal.Database.Trails;
using ResidentPortal.People.Accounts;
using ResidentPortal.People.Audit;
using ResidentPortal.People.Browsers;
using ResidentPortal.People.Granting;
using ResidentPortal.People.Passwords;
using ResidentPortal.People.Sessions;
using ResidentPortal.People.SigningIn;
using ResidentPortal.People.Storage;
using ResidentPortal.People.Throttling;

namespace ResidentPortal.People;

public static class PeopleServices
{
    // From all networks together, for new browsers alone. One network is stopped much earlier.
    private const int WrongPasswords = 30;
    private static readonly TimeSpan Lockout = TimeSpan.FromMinutes(5);

    // As OWASP's cheat sheet on storing passwords has it for PBKDF2 with HMAC-SHA-512.
    private const int Iterations = 210_000;

    /// <summary>
    /// Registers accounts, sign-in and sessions; cookies, pages and an <see cref="ISignInBrowser"/> are the caller's. Settings:
    /// <c>Database:Provider</c>,
    /// <c>ConnectionStrings:People</c>, <c>Storage:Folder</c>; the site's name is the caller's to give. Needs Data Protection with keys
    /// that are kept
    /// and, before the first use, its <see cref="IDatabaseMigration"/>.
    /// </summary>
    public static IServiceCollection AddPeople(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddDatabase<PeopleContext, SqlitePeopleContext, PostgreSqlPeopleContext>(PeopleContext.About, configuration);
        services.AddKeyCanaries<PeopleContext>(PeopleContext.About, SealedAccounts.CountAsync,
            new SealedColumn(typeof(IdentityUserToken<Guid>), nameof(IdentityUserToken<Guid>.Value), [EncryptedTokens.Purpose]));
        services.AddDatabaseBackup<PeopleContext>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PeopleContext>>().CreateDbContext());

        services.AddIdentityCore<Person>(Configure)
            .AddUserStore<EncryptedTokens>()
            .AddSignInManager<IdentitySignIn>()
            .AddDefaultTokenProviders()
            .AddTokenProvider<AppCodes>(TokenOptions.DefaultAuthenticatorProvider);
        // In place of Identity's own rules, which are about kinds of characters.
        services.Replace(ServiceDescriptor.Scoped<IPasswordValidator<Person>, PasswordCheck>());
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = Iterations);

        services.AddSingleton<StaffSessions>();
        services.AddSingleton<WelcomeLinks>();
        services.AddSingleton<PeopleAudit>();
        services.AddSingleton<IAuditTrail, PeopleTrail>();
        services.AddSingleton<AccountNotices>();
        services.AddSingleton<WrongTries>();
        services.AddScoped<KnownBrowsers>();
        services.AddScoped<PersonChanges>();
        services.AddScoped<StaffAccounts>();
        services.AddScoped<TeamGrants>();
        services.AddScoped<StaffSignIn>();
        services.AddScoped<Confirming>();
        services.AddScoped<Authenticator>();
        services.AddScoped<Passkeys>();
        services.AddScoped<CouncilSignIn>();
        return services;
    }

    private static void Configure(IdentityOptions identity)
    {
        identity.User.RequireUniqueEmail = true;
        // Any that an address has.
        identity.User.AllowedUserNameCharacters = "";
        identity.Lockout.MaxFailedAccessAttempts = WrongPasswords;
        identity.Lockout.DefaultLockoutTimeSpan = Lockout;
    }
}
