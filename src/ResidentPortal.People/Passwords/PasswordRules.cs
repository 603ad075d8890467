namespace ResidentPortal.People.Passwords;

/// <summary>
/// What a password must be: long, and none that is tried first (NIST SP 800-63B, section 3.1.1.2). There are no rules about
/// capitals, digits and signs, which make passwords worse.
/// </summary>
public static class PasswordRules
{
    public const int Shortest = 12;
    public const int Longest = 128;

    private const int ShortestSequence = 6;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "01234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm", "1qaz2wsx3edc4rfv5tgb6yhn7ujm"];

    /// <returns>What to do about it, as the page says it; null when the password is good.</returns>
    public static string? Mistake(string? password, string? email, string siteName)
    {
        if (string.IsNullOrEmpty(password))
            return "Enter a password";
        if (password.Length < Shortest)
            return $"Password must be {Shortest} characters or more";
        if (password.Length > Longest)
            return $"Password must be {Longest} characters or less";
        var plain = Plain(password);
        if (Names(email, siteName).Aggregate(plain, (left, name) => left.Replace(name, "", StringComparison.Ordinal)) is var rest && rest != plain && rest.Length < Shortest / 2)
            return "Password must not be your email address or the name of the site. Choose one that nobody could guess";
        if (IsPattern(password.ToLowerInvariant()))
            return "Password must not be a pattern, such as the same letter or 12345. Choose one that nobody could guess";
        return CommonPasswords.Contain(password)
            ? "Password is one that many people use. Choose one that nobody could guess, such as three random words"
            : null;
    }

    private static IEnumerable<string> Names(string? email, string siteName)
    {
        var address = email?.Split('@') ?? [];
        string?[] names = [email, address.FirstOrDefault(), address.LastOrDefault(), siteName, .. siteName.Split(' ')];
        return names.OfType<string>().Select(Plain).Where(name => name.Length >= 4).OrderByDescending(name => name.Length);
    }

    private static bool IsPattern(string password) =>
        password.Distinct().Count() <= 3 || IsRepeated(password) || WithoutSequences(password).Length < Shortest / 2;

    private static bool IsRepeated(string password) => Enumerable.Range(1, password.Length / 3)
        .Any(length => Enumerable.Range(length, password.Length - length).All(place => password[place] == password[place - length]));

    // What is left when runs along the alphabet, the figures and the keyboard are taken out, in either direction.
    private static string WithoutSequences(string password)
    {
        var left = password;
        foreach (var row in Rows.SelectMany(row => new[] { row, string.Concat(row.Reverse()) }))
        {
            for (var length = row.Length; length >= ShortestSequence / 2; length--)
            {
                for (var start = 0; start + length <= row.Length; start++)
                    left = left.Replace(row.Substring(start, length), "", StringComparison.Ordinal);
            }
        }
        return left;
    }

    private static string Plain(string text) => string.Concat(text.ToLowerInvariant().Where(char.IsLetterOrDigit));
}
