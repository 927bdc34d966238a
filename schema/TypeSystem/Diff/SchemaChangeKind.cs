namespace GraphQL.TypeSystem.Diff;

/// <summary>What was done to an element of a schema.</summary>
public enum SchemaChangeKind
{
    /// <summary>A root operation type got another type, or there is one where there was none, or none any more.</summary>
    RootTypeChanged,

    TypeAdded,
    TypeRemoved,

    /// <summary>A type of the same name is of another kind: object, interface, union, enum, input object or scalar.</summary>
    TypeKindChanged,

    InterfaceAdded,
    InterfaceRemoved,
    UnionMemberAdded,
    UnionMemberRemoved,

    FieldAdded,
    FieldRemoved,
    FieldTypeChanged,
    ArgumentAdded,
    ArgumentRemoved,
    ArgumentTypeChanged,
    ArgumentDefaultChanged,

    InputFieldAdded,
    InputFieldRemoved,
    InputFieldTypeChanged,
    InputFieldDefaultChanged,
    OneOfAdded,
    OneOfRemoved,

    EnumValueAdded,
    EnumValueRemoved,

    DeprecationAdded,
    DeprecationRemoved,
    DeprecationReasonChanged,

    DescriptionAdded,
    DescriptionRemoved,
    DescriptionChanged,

    SpecifiedByChanged,

    DirectiveAdded,
    DirectiveRemoved,
    DirectiveLocationAdded,
    DirectiveLocationRemoved,
    DirectiveRepeatableAdded,
    DirectiveRepeatableRemoved,
    DirectiveArgumentAdded,
    DirectiveArgumentRemoved,
    DirectiveArgumentTypeChanged,
    DirectiveArgumentDefaultChanged,

    /// <summary>A directive that the specification does not define stands on an element where it did not.</summary>
    AppliedDirectiveAdded,
    AppliedDirectiveRemoved,

    /// <summary>A directive that stood on an element has an argument with another value, or without one.</summary>
    AppliedDirectiveChanged,
}
