package workshop.harness.measure;

import static org.assertj.core.api.Assertions.assertThat;

import module java.base;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.*;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import workshop.harness.results.Machine;

class SystemInfoTest {

  @Test
  @EnabledOnOs(OS.LINUX)
  void linuxSaysWhatItHas() throws Exception {
    assertThat(SystemInfo.freeMegabytes())
        .hasValueSatisfying(
            free -> assertThat(free).isBetween(1L, SystemInfo.memoryMegabytes() + 1));
    String cpuInfo = Files.readString(Path.of("/proc/cpuinfo"));
    assertThat(SystemInfo.cpu())
        .satisfiesAnyOf(
            name -> assertThat(cpuInfo).contains(": " + name + "\n"),
            name -> assertThat(name).isEqualTo(System.getProperty("os.arch")));
    assertThat(SystemInfo.isVirtual().isPresent()).isEqualTo(cpuInfo.contains("flags\t"));
  }

  @ParameterizedTest
  @CsvSource({
    "powersave, acpi-cpufreq, true",
    "powersave, intel_pstate, false",
    "powersave, amd-pstate-epp, false",
    "performance, acpi-cpufreq, false",
    "low power mode, '', true",
    "normal, '', false",
  })
  void aGovernorThatKeepsTheClockLow(String name, String driver, boolean isSlow) {
    assertThat(new Machine.State.Governor(name, driver).isSlow()).isEqualTo(isSlow);
  }
}
