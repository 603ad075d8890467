namespace ResidentPortal.People.Browsers;

/// <summary>The browser that asks, as the caller's web server sees it, and what it remembers for this site.</summary>
public interface ISignInBrowser
{
    /// <summary>The network that it comes from, as limits count it.</summary>
    string Network { get; }

    /// <summary>"Firefox on Windows".</summary>
    string Name { get; }

    /// <summary>Random; another one each time where the browser remembers none.</summary>
    Guid Id { get; }

    /// <summary>A mark for each person who has signed in with it, and which nobody else can make.</summary>
    IReadOnlyList<string> Marks { get; }

    void Remember(string mark);
}
