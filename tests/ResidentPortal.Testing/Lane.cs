namespace ResidentPortal.Testing;

/// <summary>
/// <c>tests/run.sh</c> runs all tests but those of the long lane, which <c>tests/long.sh</c> runs: the same as a short test of the
/// first lane, many times over. <c>[Trait(Lane.Name, Lane.Lengthy)]</c> puts a test there.
/// </summary>
public static class Lane
{
    public const string Name = "Lane";

    public const string Lengthy = "Long";
}
