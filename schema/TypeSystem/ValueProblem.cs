using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>Why a literal is not a value of a type.</summary>
/// <param name="Message">A sentence that names the type and the value.</param>
/// <param name="Node">The innermost literal that is wrong.</param>
public sealed record ValueProblem(string Message, ValueNode Node);
