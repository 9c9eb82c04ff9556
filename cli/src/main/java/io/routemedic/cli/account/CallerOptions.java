package io.routemedic.cli.account;

import io.routemedic.cli.terminal.UserException;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.ProfileCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/** AWS with the credentials and the region that any AWS tool would use here, or with others. */
public final class CallerOptions {

    @Option(
            names = "--profile",
            paramLabel = "NAME",
            description = "The AWS profile to sign with; else as any AWS tool would.")
    private Optional<String> profile = Optional.empty();

    @Option(
            names = "--region",
            paramLabel = "REGION",
            description = "The AWS region to look at; else as any AWS tool would.")
    private Optional<String> region = Optional.empty();

    public AwsCredentialsProvider credentials() {
        return profile.<AwsCredentialsProvider>map(ProfileCredentialsProvider::create)
                .orElseGet(() -> DefaultCredentialsProvider.builder().build());
    }

    /**
     * Throws a {@link UserException} when none is configured.
     *
     * @param known where what is asked about is, if that can be told
     */
    public Region region(Optional<String> known) {
        return region.or(() -> known).map(Region::of).orElseGet(this::configuredRegion);
    }

    private Region configuredRegion() {
        try {
            DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
            profile.ifPresent(chain::profileName);
            return chain.build().getRegion();
        } catch (SdkClientException e) {
            throw new UserException(
                    "Say which AWS region to look at: with `--region`, in AWS_REGION, or in your"
                            + " AWS profile.",
                    e);
        }
    }
}
