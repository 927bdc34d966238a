using GraphQL.TypeSystem;

namespace Gateway.Planning;

/// <summary>Ends planning from deep inside a pass; never leaves <see cref="QueryPlanner"/>, which makes a value of it.</summary>
internal sealed class PlanException(string code, string message) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The field for which planning could go on if it were selected type by type; null: for none.</summary>
    public string? FieldToSplit { get; init; }

    public GraphQLError ToError() => new(Message, Code);
}
