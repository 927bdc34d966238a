namespace Federation.Links;

/// <summary>What a linked feature is for: a reader that does not know a feature with a purpose must refuse the schema.</summary>
/// <seealso href="https://specs.apollo.dev/link/v1.0/#Purpose">link v1.0, Purpose</seealso>
public enum LinkPurpose
{
    None,
    Security,
    Execution,
}
