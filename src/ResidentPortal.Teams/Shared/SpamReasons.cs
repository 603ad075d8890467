namespace ResidentPortal.Teams.Shared;

/// <summary>Why a held report is no report: codes that are kept, so that nothing is typed about anybody.</summary>
internal static class SpamReasons
{
    public static readonly IReadOnlyDictionary<string, string> All = new Dictionary<string, string>
    {
        ["advertising"] = "It advertises something",
        ["nonsense"] = "It makes no sense",
        ["repeated"] = "The same was sent many times by a program",
        ["test"] = "It was a test",
    };

    public static string Name(string? code) => code is null ? "no reason" : All.GetValueOrDefault(code, code);
}
