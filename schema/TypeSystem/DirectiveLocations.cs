namespace GraphQL.TypeSystem;

/// <summary>Where a directive may stand.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#DirectiveLocation">DirectiveLocation</seealso>
public static class DirectiveLocations
{
    public const string Query = "QUERY";
    public const string Mutation = "MUTATION";
    public const string Subscription = "SUBSCRIPTION";
    public const string Field = "FIELD";
    public const string FragmentDefinition = "FRAGMENT_DEFINITION";
    public const string FragmentSpread = "FRAGMENT_SPREAD";
    public const string InlineFragment = "INLINE_FRAGMENT";
    public const string VariableDefinition = "VARIABLE_DEFINITION";

    public const string Schema = "SCHEMA";
    public const string Scalar = "SCALAR";
    public const string Object = "OBJECT";
    public const string FieldDefinition = "FIELD_DEFINITION";
    public const string ArgumentDefinition = "ARGUMENT_DEFINITION";
    public const string Interface = "INTERFACE";
    public const string Union = "UNION";
    public const string Enum = "ENUM";
    public const string EnumValue = "ENUM_VALUE";
    public const string InputObject = "INPUT_OBJECT";
    public const string InputFieldDefinition = "INPUT_FIELD_DEFINITION";

    /// <summary>True for a location in an operation or fragment.</summary>
    public static bool IsExecutable(string location)
        => location is Query or Mutation or Subscription or Field or FragmentDefinition or FragmentSpread or InlineFragment or VariableDefinition;

    /// <summary>True for a location in a schema document.</summary>
    public static bool IsTypeSystem(string location)
        => location is Schema or Scalar or Object or FieldDefinition or ArgumentDefinition or Interface or Union or Enum or EnumValue
            or InputObject or InputFieldDefinition;

    public static bool IsKnown(string location) => IsExecutable(location) || IsTypeSystem(location);
}
