using GraphQL.Language;

namespace GraphQL.TypeSystem.Validation;

/// <summary>The types of the place where the walk is. Null means unknown: another rule reports why.</summary>
internal sealed class TypeInfo
{
    /// <summary>What the selection set around the place selects on.</summary>
    public CompositeType? ParentType { get; set; }

    /// <summary>The type of the field, fragment or operation at the place.</summary>
    public GraphQLType? Type { get; set; }

    /// <summary>The field at the place, or the one around its arguments and directives.</summary>
    public OutputField? Field { get; set; }

    /// <summary>The directive whose arguments the place is among.</summary>
    public DirectiveDefinition? Directive { get; set; }

    /// <summary>True among the arguments of a directive, known or not.</summary>
    public bool IsInDirective { get; set; }

    /// <summary>The argument at the place.</summary>
    public InputValue? Argument { get; set; }

    /// <summary>The type that a value must have here.</summary>
    public GraphQLType? InputType { get; set; }

    /// <summary>The type of the list or input object that the value is in.</summary>
    public GraphQLType? ParentInputType { get; set; }

    /// <summary>The default of the argument or input field whose value is here.</summary>
    public ValueNode? DefaultValue { get; set; }
}
