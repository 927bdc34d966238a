namespace Federation;

/// <summary>The codes of errors that reading and composing subgraphs can give; the names are those of Apollo's composition.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/errors">Federation error codes</seealso>
public static class FederationErrorCodes
{
    public const string InvalidGraphQL = "INVALID_GRAPHQL";
    public const string DirectiveDefinitionInvalid = "DIRECTIVE_DEFINITION_INVALID";
    public const string TypeDefinitionInvalid = "TYPE_DEFINITION_INVALID";
    public const string InvalidLinkDirectiveUsage = "INVALID_LINK_DIRECTIVE_USAGE";
    public const string InvalidLinkIdentifier = "INVALID_LINK_IDENTIFIER";
    public const string UnknownFederationLinkVersion = "UNKNOWN_FEDERATION_LINK_VERSION";
    public const string UnsupportedLinkedFeature = "UNSUPPORTED_LINKED_FEATURE";
    public const string UnsupportedFeature = "UNSUPPORTED_FEATURE";
    public const string InvalidSubgraphName = "INVALID_SUBGRAPH_NAME";
    public const string RootQueryUsed = "ROOT_QUERY_USED";
    public const string RootMutationUsed = "ROOT_MUTATION_USED";
    public const string RootSubscriptionUsed = "ROOT_SUBSCRIPTION_USED";

    public const string KeyInvalidFieldsType = "KEY_INVALID_FIELDS_TYPE";
    public const string ProvidesInvalidFieldsType = "PROVIDES_INVALID_FIELDS_TYPE";
    public const string RequiresInvalidFieldsType = "REQUIRES_INVALID_FIELDS_TYPE";
    public const string KeyInvalidFields = "KEY_INVALID_FIELDS";
    public const string ProvidesInvalidFields = "PROVIDES_INVALID_FIELDS";
    public const string RequiresInvalidFields = "REQUIRES_INVALID_FIELDS";
    public const string KeyFieldsHasArgs = "KEY_FIELDS_HAS_ARGS";
    public const string ProvidesFieldsHasArgs = "PROVIDES_FIELDS_HAS_ARGS";
    public const string KeyDirectiveInFieldsArg = "KEY_DIRECTIVE_IN_FIELDS_ARG";
    public const string ProvidesDirectiveInFieldsArg = "PROVIDES_DIRECTIVE_IN_FIELDS_ARG";
    public const string RequiresDirectiveInFieldsArg = "REQUIRES_DIRECTIVE_IN_FIELDS_ARG";
    public const string KeyFieldsSelectInvalidType = "KEY_FIELDS_SELECT_INVALID_TYPE";
    public const string KeyUnsupportedOnInterface = "KEY_UNSUPPORTED_ON_INTERFACE";
    public const string ProvidesUnsupportedOnInterface = "PROVIDES_UNSUPPORTED_ON_INTERFACE";
    public const string RequiresUnsupportedOnInterface = "REQUIRES_UNSUPPORTED_ON_INTERFACE";
    public const string ProvidesOnNonObjectField = "PROVIDES_ON_NON_OBJECT_FIELD";
    public const string ProvidesFieldsMissingExternal = "PROVIDES_FIELDS_MISSING_EXTERNAL";
    public const string RequiresFieldsMissingExternal = "REQUIRES_FIELDS_MISSING_EXTERNAL";

    public const string ExternalUnused = "EXTERNAL_UNUSED";
    public const string TypeWithOnlyUnusedExternal = "TYPE_WITH_ONLY_UNUSED_EXTERNAL";
    public const string ExternalOnInterface = "EXTERNAL_ON_INTERFACE";
    public const string ExternalCollisionWithAnotherDirective = "EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE";
    public const string ExternalMissingOnBase = "EXTERNAL_MISSING_ON_BASE";
    public const string ExternalTypeMismatch = "EXTERNAL_TYPE_MISMATCH";
    public const string ExternalArgumentMissing = "EXTERNAL_ARGUMENT_MISSING";
    public const string ExternalArgumentTypeMismatch = "EXTERNAL_ARGUMENT_TYPE_MISMATCH";
    public const string ExternalArgumentDefaultMismatch = "EXTERNAL_ARGUMENT_DEFAULT_MISMATCH";
    public const string MergedDirectiveApplicationOnExternal = "MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL";

    public const string NoQueries = "NO_QUERIES";
    public const string TypeKindMismatch = "TYPE_KIND_MISMATCH";
    public const string ExtensionWithNoBase = "EXTENSION_WITH_NO_BASE";
    public const string FieldTypeMismatch = "FIELD_TYPE_MISMATCH";
    public const string FieldArgumentTypeMismatch = "FIELD_ARGUMENT_TYPE_MISMATCH";
    public const string FieldArgumentDefaultMismatch = "FIELD_ARGUMENT_DEFAULT_MISMATCH";
    public const string InputFieldDefaultMismatch = "INPUT_FIELD_DEFAULT_MISMATCH";
    public const string RequiredArgumentMissingInSomeSubgraph = "REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH";
    public const string RequiredInputFieldMissingInSomeSubgraph = "REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH";
    public const string EmptyMergedInputType = "EMPTY_MERGED_INPUT_TYPE";
    public const string EnumValueMismatch = "ENUM_VALUE_MISMATCH";
    public const string EmptyMergedEnumType = "EMPTY_MERGED_ENUM_TYPE";
    public const string InterfaceFieldNoImplem = "INTERFACE_FIELD_NO_IMPLEM";
    public const string InvalidFieldSharing = "INVALID_FIELD_SHARING";
    public const string InvalidShareableUsage = "INVALID_SHAREABLE_USAGE";
    public const string ShareableHasMismatchedRuntimeTypes = "SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES";
    public const string SatisfiabilityError = "SATISFIABILITY_ERROR";
    public const string MaxValidationSubgraphPathsExceeded = "MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED";

    public const string OverrideCollisionWithAnotherDirective = "OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE";
    public const string OverrideFromSelfError = "OVERRIDE_FROM_SELF_ERROR";
    public const string OverrideSourceHasOverride = "OVERRIDE_SOURCE_HAS_OVERRIDE";
    public const string OverrideOnInterface = "OVERRIDE_ON_INTERFACE";
    public const string OverrideLabelInvalid = "OVERRIDE_LABEL_INVALID";

    public const string ReferencedInaccessible = "REFERENCED_INACCESSIBLE";
    public const string DefaultValueUsesInaccessible = "DEFAULT_VALUE_USES_INACCESSIBLE";
    public const string QueryRootTypeInaccessible = "QUERY_ROOT_TYPE_INACCESSIBLE";
    public const string RequiredInaccessible = "REQUIRED_INACCESSIBLE";
    public const string DisallowedInaccessible = "DISALLOWED_INACCESSIBLE";
    public const string ImplementedByInaccessible = "IMPLEMENTED_BY_INACCESSIBLE";
    public const string OnlyInaccessibleChildren = "ONLY_INACCESSIBLE_CHILDREN";

    public const string InterfaceObjectUsageError = "INTERFACE_OBJECT_USAGE_ERROR";
    public const string InterfaceKeyNotOnImplementation = "INTERFACE_KEY_NOT_ON_IMPLEMENTATION";
    public const string InterfaceKeyMissingImplementationType = "INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE";

    public const string ContextNameInvalid = "CONTEXT_NAME_INVALID";
    public const string ContextNotSet = "CONTEXT_NOT_SET";
    public const string NoContextInSelection = "NO_CONTEXT_IN_SELECTION";
    public const string ContextInvalidSelection = "CONTEXT_INVALID_SELECTION";
    public const string ContextNoResolvableKey = "CONTEXT_NO_RESOLVABLE_KEY";
    public const string ContextualArgumentNotContextualInAllSubgraphs = "CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS";

    public const string DirectiveCompositionError = "DIRECTIVE_COMPOSITION_ERROR";
    public const string LinkImportNameMismatch = "LINK_IMPORT_NAME_MISMATCH";
    public const string CostAppliedToInterfaceField = "COST_APPLIED_TO_INTERFACE_FIELD";
    public const string ListSizeAppliedToNonList = "LIST_SIZE_APPLIED_TO_NON_LIST";
    public const string ListSizeInvalidAssumedSize = "LIST_SIZE_INVALID_ASSUMED_SIZE";
    public const string ListSizeInvalidSizedField = "LIST_SIZE_INVALID_SIZED_FIELD";
    public const string ListSizeInvalidSlicingArgument = "LIST_SIZE_INVALID_SLICING_ARGUMENT";
    public const string AuthRequirementsAppliedOnInterface = "AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE";
    public const string MissingTransitiveAuthRequirements = "MISSING_TRANSITIVE_AUTH_REQUIREMENTS";
}
