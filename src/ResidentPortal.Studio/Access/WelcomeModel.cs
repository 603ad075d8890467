using ResidentPortal.Domain.Forms;

namespace ResidentPortal.Studio.Access;

/// <summary>What <see cref="WelcomePage"/> shows.</summary>
public sealed record WelcomeModel
{
    public required string PostHref { get; init; }
    public required string Email { get; init; }
    public FieldError? Error { get; init; }
}
