namespace GraphQL.TypeSystem;

/// <summary>The five scalars of the specification.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Built-in-Scalars">Built-in scalars</seealso>
public static class BuiltInScalars
{
    public const string Int = "Int";
    public const string Float = "Float";
    public const string String = "String";
    public const string Boolean = "Boolean";
    public const string Id = "ID";

    public static bool IsBuiltIn(string name) => name is Int or Float or String or Boolean or Id;
}
