namespace ResidentPortal.Settings;

/// <summary>A value that no message repeats, such as a password.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SecretAttribute : Attribute;
