namespace ResidentPortal.People.Passwords;

/// <summary>
/// What a password must be: long, and none that is tried first (NIST SP 800-63B, section 3.1.1.2). There are no rules about
/// capitals, digits and signs, which make passwords worse.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    /// <returns>What to do about it, as the page says it; null when the password is good.</returns>
    public static string? Mistake(string? password, string? email, string siteName)
    {
        if (string.IsNullOrEmpty(password))
            return "Enter a password";
        if (password.Length < Shortest)
            return $"Password must be {Shortest} characters or more";
        if (password.Length > Longest)
            return $"Password must be {Longest} characters or less";
        var weakness = Guess.WeaknessOf(password, Names(email, siteName));
        if (weakness is not (Weakness.Name or Weakness.Pattern) && CommonPasswords.Contain(password))
            weakness = Weakness.Common;
        return weakness switch
        {
            Weakness.None => null,
            Weakness.Name => "Password must not be your email address or the name of the site. Choose one that nobody could guess",
            Weakness.Pattern => "Password must not be a pattern, such as the same letter or 12345. Choose one that nobody could guess",
            Weakness.Common => "Password is one that many people use. Choose one that nobody could guess, such as three random words",
            Weakness.Words =>
                "Password is easy to guess from names, dates or words that many people use. Choose another, such as three random words",
        };
    }

    // Lower-case, as a guess is compared.
    private static IEnumerable<string> Names(string? email, string siteName)
    {
        var address = email?.Split('@') ?? [];
        string?[] names = [email, .. address, .. address.Select(Plain), siteName, Plain(siteName), .. siteName.Split(' ')];
        return names.OfType<string>().Select(name => name.ToLowerInvariant()).Where(name => name.Length >= 4).Distinct();
    }

    private static string Plain(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
