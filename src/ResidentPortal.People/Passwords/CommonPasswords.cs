using System.Collections.Frozen;

namespace ResidentPortal.People.Passwords;

/// <summary>Passwords that are tried first, because many people had them. Only those that are long enough to be chosen at all.</summary>
internal static class CommonPasswords
{
    private static readonly Lazy<FrozenSet<string>> Known = new(Read);

    public static int Count => Known.Value.Count;

    /// <summary>Capitals do not matter.</summary>
    public static bool Contain(string password) => Known.Value.Contains(password.ToLowerInvariant());

    private static FrozenSet<string> Read()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#')).ToFrozenSet(StringComparer.Ordinal);
    }
}
