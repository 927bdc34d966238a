namespace Subgraphs.Portfolio.Domain.Risk;

/// <summary>Confidence levels.</summary>
internal static class Confidence
{
    public static void Check(decimal confidence)
    {
        if (confidence is <= 0 or >= 1)
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence lies between 0 and 1.");
        }
    }
}
