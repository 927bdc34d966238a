namespace Subgraphs.Server.Types;

/// <summary>
/// The default of an argument or input field, where C# cannot say it: for input properties, for nullable types with a default, for decimals
/// (as text: <c>"0.05"</c>). An argument with a C# default value needs no attribute.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter | AttributeTargets.Property)]
public sealed class DefaultValueAttribute(object? value) : Attribute
{
    /// <summary>A string, number, bool, enum value, or null.</summary>
    public object? Value { get; } = value;
}
