namespace ResidentPortal.Hosting.Staff;

/// <summary>One of the two places behind the sign-in.</summary>
public sealed record StaffRoom(string Name, string Home)
{
    public static StaffRoom Studio { get; } = new("Studio", "/studio");

    public static StaffRoom Teams { get; } = new("Teams", "/teams");

    /// <summary>Whether an address is in this room.</summary>
    public bool Has(string path) =>
        path.StartsWith(Home, StringComparison.OrdinalIgnoreCase) && (path.Length == Home.Length || path[Home.Length] is '/' or '?');
}

/// <summary>Addresses of the one door to both rooms.</summary>
public static class StaffDoor
{
    public const string Account = "/studio/account";

    public const string SignOut = "/studio/sign-out";
}
