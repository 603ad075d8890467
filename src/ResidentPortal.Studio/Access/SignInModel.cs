using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Studio.Access;

/// <summary>What <see cref="SignInPage"/> shows.</summary>
public sealed record SignInModel
{
    /// <summary>Carries over which page was wanted.</summary>
    public string Query { get; init; } = "";
    public IReadOnlyList<FieldError> Errors { get; init; } = [];
    public string? Email { get; init; }

    /// <summary>Comes from the page on which the password was set.</summary>
    public bool PasswordSet { get; init; }
    public bool WithCouncil { get; init; }
}
