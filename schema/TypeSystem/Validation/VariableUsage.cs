using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>A variable as it stands in an operation or fragment, with what its place expects.</summary>
/// <param name="Variable">The variable.</param>
/// <param name="Type">The type of the place; null where it is unknown.</param>
/// <param name="DefaultValue">The default of the argument or input field.</param>
/// <param name="ParentType">The input object or list around the place.</param>
internal readonly record struct VariableUsage(VariableNode Variable, GraphQLType? Type, ValueNode? DefaultValue, GraphQLType? ParentType);
